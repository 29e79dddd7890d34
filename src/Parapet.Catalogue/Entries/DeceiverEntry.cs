using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Signatures;

namespace Parapet.Catalogue.Entries;

/// <summary>A deceiving jammer as its carrier's file gives it.</summary>
public sealed record DeceiverEntry
{
    [Description("The bands that it answers in."), Allowed("[1, 6]")]
    public required ImmutableArray<RadarBand> Bands { get; init; }

    [Description("Chance that one look of an older radar that compares echoes in turn begins a pull-off."), Allowed("[0, 1]")]
    public required Figure<Ratio> AgainstLobing { get; init; }

    [Description("The same of a monopulse radar."), Allowed("[0, 1]")]
    public required Figure<Ratio> AgainstMonopulse { get; init; }

    [Description("The same of a radar with an active array."), Allowed("[0, 1]")]
    public required Figure<Ratio> AgainstActiveArray { get; init; }

    [Description("How fast the false echo walks away in range."), Allowed("[0 m/s, 3 km/s]")]
    public required Figure<Speed> RangeWalk { get; init; }

    [Description("Beside its carrier after a second of walking aside, as an angle at the radar; older radars alone are misled so."), Allowed("[0 deg, 5 deg]")]
    public required Figure<Angle> AngleWalk { get; init; }

    [Description("How long a cycle lasts, at whose end the radar finds the carrier again; within it the first look that is taken in is led away until then."), Allowed("[1 s, 120 s]")]
    public required Figure<Duration> Cycle { get; init; }

    /// <summary>The deceiver that a draw gives.</summary>
    public DeceiverDescription In(FigureDraw draw) => new()
    {
        Bands = Bands,
        Chances = [AgainstLobing.In(draw), AgainstMonopulse.In(draw), AgainstActiveArray.In(draw)],
        RangeWalk = RangeWalk.In(draw),
        AngleWalk = AngularRate.FromRadiansPerSecond(AngleWalk.In(draw).Radians),
        Cycle = Cycle.In(draw),
    };
}
