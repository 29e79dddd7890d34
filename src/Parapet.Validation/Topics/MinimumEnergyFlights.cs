using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Motion;
using Parapet.Flight.Targets;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Flights of least energy: the closed forms, and what the integrator of the simulation flies at the printed speed.</summary>
internal sealed class MinimumEnergyFlights : ICheckedModel
{
    private const double StepSeconds = 0.1;

    public string Table => "trajectory/minimum_energy";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var range = Length.FromKilometres(row.Number("range_km"));
        var elevation = MinimumEnergy.BurnoutElevation(range);
        var arc = new KeplerArc(range, elevation);
        yield return ("speed_km_s", arc.BurnoutSpeed.KilometresPerSecond);
        yield return ("elevation_deg", elevation.Degrees);
        yield return ("apogee_km", arc.Apogee.Kilometres);
        yield return ("time_s", arc.FlightTime.Seconds);
        yield return ("speed_at_100_km_km_s", arc.SpeedAt(100.Kilometres).KilometresPerSecond);
        var flown = Fly(row.Number("speed_km_s") * 1000, elevation.Radians);
        yield return ("flown_range_km", flown.RangeMetres / 1000);
        yield return ("flown_apogee_km", flown.ApogeeMetres / 1000);
        yield return ("flown_time_s", flown.Seconds);
    }

    private static (double RangeMetres, double ApogeeMetres, double Seconds) Fly(double speed, double elevation)
    {
        var radius = MinimumEnergy.EarthRadius.Metres;
        var body = new FallingBody(GravityField.SphericalAtRest, double.PositiveInfinity);
        var (sin, cos) = Math.SinCos(elevation);
        var state = new TargetState(new(radius, 0, 0), new(speed * sin, speed * cos, 0));
        var (before, seconds, apogee) = (state, 0.0, 0.0);
        while (seconds == 0 || state.Position.FromOrigin.Norm > radius)
        {
            before = state;
            state = body.Step(state, StepSeconds, default);
            seconds += StepSeconds;
            apogee = Math.Max(apogee, state.Position.FromOrigin.Norm - radius);
        }

        // The last step crosses the surface: cut it where a straight line does.
        var (above, below) = (before.Position.FromOrigin.Norm - radius, radius - state.Position.FromOrigin.Norm);
        var past = StepSeconds * below / (above + below);
        var end = state.Position - state.Velocity.Over(past);
        return (radius * Math.Atan2(end.Y, end.X), apogee, seconds - past);
    }
}
