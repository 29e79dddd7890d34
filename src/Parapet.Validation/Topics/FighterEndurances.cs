using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Fighters;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>How long a fighter's fuel lasts, flown by the steps of a run.</summary>
internal sealed class FighterEndurances : ICheckedModel
{
    private static readonly Geodetic Start = Geodetic.FromDegrees(39, 35, 8_000);
    private static readonly Duration Step = Duration.FromSeconds(1);

    public string Table => "fighters/endurance";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var airframe = Airframe(row.Number("cruise_m_s"), 3) with
        {
            DashSpeed = Speed.FromMetresPerSecond(row.Number("dash_m_s")),
            SpeedChange = Acceleration.FromMetresPerSecondSquared(row.Number("change_m_s2")),
            DashBurn = row.Number("burn"),
            Endurance = Duration.FromMinutes(60 * row.Number("hours")),
        };
        var north = Wgs84.ToEcef(Geodetic.FromDegrees(89, 35));
        var flight = new FighterFlight(airframe, Start, north);
        var seconds = 0;
        for (; flight.FuelLeft > Duration.Zero; seconds++)
        {
            flight.Advance(Step, new(north, Start.Height, row.Count("dashes") != 0));
        }

        yield return ("time_s", seconds);
    }

    public static FighterAirframe Airframe(double cruiseMetresPerSecond, double loadGravities) => new()
    {
        CruiseSpeed = Speed.FromMetresPerSecond(cruiseMetresPerSecond),
        DashSpeed = Speed.FromMetresPerSecond(cruiseMetresPerSecond),
        DashBurn = 1,
        SpeedChange = Acceleration.FromMetresPerSecondSquared(3),
        TurnLimit = Acceleration.FromStandardGravities(loadGravities),
        ClimbLimit = 60.MetresPerSecond,
        Endurance = Duration.FromMinutes(60),
    };
}
