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

    [Description("Looks at the place of a plot that no confirmed track explains, soon after the scan that brought it; none where it is left out."), Allowed("[0, 20]")]
    public Figure<int>? VerifyingDwells { get; init; }

    [Description("From the scan to the first of those looks, and from each to the next; 0.2 s where it is left out."), Allowed("[10 ms, 2 s]")]
    public Figure<Duration>? VerifyingInterval { get; init; }

    /// <summary>The shares and times that a draw gives.</summary>
    public ArrayDescription In(FigureDraw draw)
    {
        var shares = SharesIn(draw);
        return shares with
        {
            VerifyingDwells = VerifyingDwells?.In(draw) ?? shares.VerifyingDwells,
            VerifyingInterval = VerifyingInterval?.In(draw) ?? shares.VerifyingInterval,
        };
    }

    private ArrayDescription SharesIn(FigureDraw draw) => new()
    {
        SearchShare = SearchShare.In(draw),
        TrackDwell = TrackDwell.In(draw),
        GuidanceDwellsPerSecond = GuidanceDwellsPerSecond.In(draw),
        CueDwells = CueDwells.In(draw),
    };
}
