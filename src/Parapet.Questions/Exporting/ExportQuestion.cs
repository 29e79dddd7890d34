using System.Collections.Immutable;
using Parapet.Catalogue.Reading;
using Parapet.Interop.Scenes;
using Parapet.Questions.Scenes;

namespace Parapet.Questions.Exporting;

/// <summary>One raid, written in open standards.</summary>
/// <param name="Scene">Which raid, and what of it.</param>
/// <param name="Formats">Each once.</param>
public sealed record ExportQuestion(SceneQuestion Scene, ImmutableArray<SceneFormat> Formats)
{
    /// <summary>The date of the moment 0.</summary>
    public SceneClock Clock { get; init; } = SceneClock.Usual;

    /// <summary>Writes the scene into one stream for each format; null where the problems hold any in the end.</summary>
    /// <param name="source">What <see cref="SceneQuestion.Open"/> gave.</param>
    /// <param name="streams">In the order of the formats.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="cancellation">Breaks it off.</param>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    /// <exception cref="IOException">A stream cannot be written.</exception>
    public ExportAnswer? Answer(SceneSource source, ImmutableArray<Stream> streams, Problems problems, CancellationToken cancellation)
    {
        var fan = new SceneFan([.. Formats.Zip(streams, (format, stream) => format.Open(stream, Clock))]);
        return source.Tell(fan, Formats.Any(format => format.Plots), problems, cancellation) ? ExportAnswer.Of(this, fan, streams) : null;
    }
}
