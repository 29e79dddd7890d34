using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Targets;

namespace Parapet.Catalogue.Entries;

/// <summary>The limits of flight as a target's file gives them.</summary>
public sealed record AirframeEntry
{
    [Description("Speed along the route."), Allowed("[10 m/s, 1500 m/s]")]
    public required Figure<Speed> CruiseSpeed { get; init; }

    [Description("Greatest lateral acceleration in a turn."), Allowed("[0.1 g, 12 g]")]
    public required Figure<Acceleration> TurnLimit { get; init; }

    [Description("Greatest rate of climb or descent."), Allowed("[0.5 m/s, 400 m/s]")]
    public required Figure<Speed> ClimbLimit { get; init; }

    [Description("Greatest height."), Allowed("[100 m, 30 km]")]
    public required Figure<Length> Ceiling { get; init; }

    /// <summary>The limits that a draw gives, each settled by itself.</summary>
    public AirframeDescription In(FigureDraw draw) => new()
    {
        CruiseSpeed = CruiseSpeed.In(draw),
        TurnLimit = TurnLimit.In(draw),
        ClimbLimit = ClimbLimit.In(draw),
        Ceiling = Ceiling.In(draw),
    };
}
