using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Sensing.Radar.Resources;

namespace Parapet.Catalogue.Entries;

/// <summary>How an array shares its time, as its file gives it.</summary>
public sealed record ArrayEntry
{
    [Description("Of its time, what the search takes while nothing else asks for any."), Allowed("[0.1, 1]")]
    public required Figure<Ratio> SearchShare { get; init; }

    [Description("Time of one look at one track."), Allowed("[0.1 ms, 500 ms]")]
    public required Figure<Duration> TrackDwell { get; init; }

    [Description("Looks a second at the target of each round in flight."), Allowed("[0, 100]")]
    public required Figure<double> GuidanceDwellsPerSecond { get; init; }

    [Description("Looks added up at a place that a cue names."), Allowed("[1, 100]")]
    public required Figure<double> CueDwells { get; init; }

    /// <summary>The shares and times that a draw gives.</summary>
    public ArrayDescription In(FigureDraw draw) => new()
    {
        SearchShare = SearchShare.In(draw),
        TrackDwell = TrackDwell.In(draw),
        GuidanceDwellsPerSecond = GuidanceDwellsPerSecond.In(draw),
        CueDwells = CueDwells.In(draw),
    };
}
