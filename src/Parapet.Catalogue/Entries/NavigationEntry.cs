using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Navigation;

namespace Parapet.Catalogue.Entries;

/// <summary>How a threat finds its way, and what it does where jamming takes that from it, as its file gives it.</summary>
public sealed record NavigationEntry
{
    [Description("Power of a jammer over that of a navigation satellite, as an antenna alike to all sides takes them in, from which on it has no fix; what its own antenna keeps out is in it. Left out where it asks no satellites."), Allowed("[0 dB, 120 dB]")]
    public Figure<Decibels>? Tolerance { get; init; }

    [Description("Chance that jamming breaks the link over which it is flown from afar; left out for what flies by itself."), Allowed("[0, 1]")]
    public Figure<Ratio>? ControlLoss { get; init; }

    [Description("How fast its place by its own measurement goes astray: one standard deviation along each horizontal axis."), Allowed("[0 m/s, 50 m/s]")]
    public required Figure<Speed> Drift { get; init; }

    [Description("From the end of jamming to a fix."), Allowed("[0 s, 30 min]")]
    public required Figure<Duration> Reacquisition { get; init; }

    [Description("Chance that it wanders off and comes down, once it has lost its way."), Allowed("[0, 1]")]
    public required Figure<Ratio> ComesDown { get; init; }

    [Description("Chance that it turns back, once it has lost its way and does not come down."), Allowed("[0, 1]")]
    public required Figure<Ratio> TurnsBack { get; init; }

    /// <summary>The navigation that a draw gives.</summary>
    public NavigationDescription In(FigureDraw draw) => new()
    {
        Tolerance = Tolerance?.In(draw),
        ControlLoss = ControlLoss?.In(draw) ?? Ratio.Zero,
        Drift = Drift.In(draw),
        Reacquisition = Reacquisition.In(draw),
        ComesDown = ComesDown.In(draw),
        TurnsBack = TurnsBack.In(draw),
    };
}
