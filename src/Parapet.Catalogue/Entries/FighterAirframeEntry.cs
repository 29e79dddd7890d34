using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Fighters;

namespace Parapet.Catalogue.Entries;

/// <summary>How a fighter flies as its file gives it.</summary>
public sealed record FighterAirframeEntry
{
    [Description("On patrol and on the way home."), Allowed("[50 m/s, 500 m/s]")]
    public required Figure<Speed> CruiseSpeed { get; init; }

    [Description("Towards a target; no less than the cruise speed."), Allowed("[50 m/s, 1000 m/s]")]
    public required Figure<Speed> DashSpeed { get; init; }

    [Description("How many times faster fuel goes at the dash speed than at cruise."), Allowed("[1, 20]")]
    public required Figure<double> DashBurn { get; init; }

    [Description("Gain or loss of speed."), Allowed("[0.1 m/s2, 30 m/s2]")]
    public required Figure<Acceleration> SpeedChange { get; init; }

    [Description("Lateral acceleration in a turn that is kept up."), Allowed("[0.5 g, 9 g]")]
    public required Figure<Acceleration> TurnLimit { get; init; }

    [Description("Rate of climb or descent that is kept up."), Allowed("[5 m/s, 400 m/s]")]
    public required Figure<Speed> ClimbLimit { get; init; }

    [Description("From full tanks to the reserve, at cruise."), Allowed("[10 min, 24 h]")]
    public required Figure<Duration> Endurance { get; init; }

    /// <summary>The limits that a draw gives, each settled by itself; the dash no slower than the cruise.</summary>
    public FighterAirframe In(FigureDraw draw)
    {
        var cruise = CruiseSpeed.In(draw);
        return new()
        {
            CruiseSpeed = cruise,
            DashSpeed = Speed.Max(cruise, DashSpeed.In(draw)),
            DashBurn = DashBurn.In(draw),
            SpeedChange = SpeedChange.In(draw),
            TurnLimit = TurnLimit.In(draw),
            ClimbLimit = ClimbLimit.In(draw),
            Endurance = Endurance.In(draw),
        };
    }
}
