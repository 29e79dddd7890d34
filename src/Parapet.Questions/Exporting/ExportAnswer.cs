using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Interop.Scenes;
using Parapet.Questions.Json;

namespace Parapet.Questions.Exporting;

/// <summary>What was written of a raid.</summary>
public sealed record ExportAnswer
{
    [Description("The study, option and raid.")]
    public required string Title { get; init; }

    [Description("The posts whose tracks are shown.")]
    public required ImmutableArray<string> Posts { get; init; }

    [Description("Every post that could be shown.")]
    public required ImmutableArray<string> AllPosts { get; init; }

    [Description("Objects that appear, tracks among them.")]
    public required int Objects { get; init; }

    [Description("States of objects that move.")]
    public required int States { get; init; }

    [Description("Events.")]
    public required int Events { get; init; }

    [Unit("s")]
    [Description("The last moment.")]
    public required double Seconds { get; init; }

    [Description("What was written, one a standard.")]
    public required ImmutableArray<ExportedFile> Files { get; init; }

    /// <summary>As JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);

    internal static ExportAnswer Of(ExportQuestion question, SceneFan scene, ImmutableArray<Stream> streams) => new()
    {
        Title = scene.Head!.Title,
        Posts = [.. scene.Head.Shown.Select(post => post.Name)],
        AllPosts = [.. scene.Head.Posts.Select(post => post.Name)],
        Objects = scene.Objects,
        States = scene.States,
        Events = scene.Events,
        Seconds = scene.Latest.Seconds,
        Files = [.. question.Formats.Zip(streams, (format, stream) => new ExportedFile(format.Name, format.Reader, stream.Length, format.Loses))],
    };
}

/// <summary>A raid in one standard.</summary>
/// <param name="Bytes">Its size.</param>
/// <param name="Loses">What the raid holds and the standard has no place for.</param>
public sealed record ExportedFile(
    [property: Description("The standard.")] string Format,
    [property: Description("What opens it.")] string Reader,
    [property: Unit("bytes"), Description("Its size.")] long Bytes,
    [property: Description("What the raid holds and the standard has no place for.")] ImmutableArray<string> Loses);
