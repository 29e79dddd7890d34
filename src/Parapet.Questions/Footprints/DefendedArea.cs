using System.ComponentModel;
using Parapet.Questions.Json;

namespace Parapet.Questions.Footprints;

/// <summary>The impact points that one round of a system can defend against a missile.</summary>
public sealed record DefendedArea
{
    [Description("The system's id.")]
    public required string System { get; init; }

    [Description("The missile's id.")]
    public required string Threat { get; init; }

    [Unit(nameof(Length.Kilometres))]
    [Description("Ground range of the flights.")]
    public required Length Range { get; init; }

    [Description("Id of the radar that cues the system; null for the system by itself.")]
    public required string? Cue { get; init; }

    [Unit(nameof(Foundation.Quantities.Area.SquareKilometres))]
    public required Area Area { get; init; }

    [Unit(nameof(Length.Kilometres))]
    [Description("Of the area's centre, east of the site.")]
    public required Length CentreEast { get; init; }

    [Unit(nameof(Length.Kilometres))]
    [Description("Of the area's centre, north of the site.")]
    public required Length CentreNorth { get; init; }

    internal static DefendedArea Of(FootprintResult result) => new()
    {
        System = result.Case.System.Id,
        Threat = result.Case.Threat.Id,
        Range = result.Case.Range,
        Cue = result.Case.Cue?.Radar.Id,
        Area = result.Footprint.Area,
        CentreEast = Length.FromMetres(result.Footprint.Centroid.EastMetres),
        CentreNorth = Length.FromMetres(result.Footprint.Centroid.NorthMetres),
    };
}
