using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Targets;

namespace Parapet.Catalogue.Entries;

/// <summary>How a body turns on its way down, as its file gives it.</summary>
public sealed record ManoeuvreEntry
{
    [Description("The most lateral acceleration that its frame and control bear; what the air gives may be less."), Allowed("[0 g, 60 g]")]
    public required Figure<Acceleration> LateralLimit { get; init; }

    [Description("Greatest ratio of lift to drag."), Allowed("[0.1, 6]")]
    public required Figure<double> LiftToDrag { get; init; }

    [Description("Below this height it weaves as it falls; 0 km where it does not."), Allowed("[0 km, 60 km]")]
    public required Figure<Length> WeaveBelow { get; init; }

    [Description("From one turn to the same side to the next."), Allowed("[2 s, 60 s]")]
    public required Figure<Duration> WeavePeriod { get; init; }

    [Description("It glides until it is as slow as this, and then falls; left out where it does not glide."), Allowed("[500 m/s, 7 km/s]")]
    public Figure<Speed>? GlideDownTo { get; init; }

    [Description("How many times its own lateral acceleration a round needs for its full chance to kill."), Allowed("[0, 10]")]
    public required Figure<double> AdvantageNeeded { get; init; }

    /// <summary>The manoeuvre that a draw gives.</summary>
    public ManoeuvreDescription In(FigureDraw draw) => new()
    {
        LateralLimit = LateralLimit.In(draw),
        LiftToDrag = LiftToDrag.In(draw),
        WeaveBelow = WeaveBelow.In(draw),
        WeavePeriod = WeavePeriod.In(draw),
        GlideDownTo = GlideDownTo?.In(draw),
        AdvantageNeeded = AdvantageNeeded.In(draw),
    };
}
