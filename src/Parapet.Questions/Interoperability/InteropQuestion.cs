using Parapet.Catalogue.Reading;
using Parapet.Interop.Scenes;
using Parapet.Interop.Tracks;
using Parapet.Questions.Scenes;

namespace Parapet.Questions.Interoperability;

/// <summary>What comes through when posts send their tracks in open standards.</summary>
/// <param name="Asked">Which raid, and whose tracks: where no post is named, those of all.</param>
public sealed record InteropQuestion(SceneQuestion Asked)
{
    /// <summary>What is asked of the raid.</summary>
    public SceneQuestion Scene { get; } = Asked with { Posts = Asked.Posts ?? [SceneSelection.All] };

    /// <summary>Sends every track through every standard; null where the problems hold any in the end.</summary>
    /// <param name="source">What <see cref="SceneQuestion.Open"/> gave.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="cancellation">Breaks it off.</param>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public InteropAnswer? Answer(SceneSource source, Problems problems, CancellationToken cancellation)
    {
        var report = new WireReport(SceneClock.Usual);
        return source.Tell(report, plots: false, problems, cancellation) ? InteropAnswer.Of(report) : null;
    }
}
