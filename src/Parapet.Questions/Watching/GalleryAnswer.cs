using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Questions.Json;

namespace Parapet.Questions.Watching;

/// <summary>Studies and runs, as the first page shows them.</summary>
public sealed record GalleryAnswer
{
    [Description("By the names of their folders.")]
    public required ImmutableArray<ShownStudy> Studies { get; init; }

    [Description("By the names of their folders.")]
    public required ImmutableArray<FoundRun> Runs { get; init; }

    [Description("By the names of their folders.")]
    public required ImmutableArray<FoundSweep> Sweeps { get; init; }

    /// <summary>The answer as JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);
}

/// <summary>A place by its name, as a page marks it.</summary>
/// <param name="LatitudeDegrees">North is positive.</param>
/// <param name="LongitudeDegrees">East is positive.</param>
public sealed record ShownPlace(string Name, double LatitudeDegrees, double LongitudeDegrees)
{
    internal static ShownPlace Of(string name, Geodetic place) => new(name, Math.Round(place.Latitude.Degrees, 4), Math.Round(place.Longitude.Degrees, 4));
}
