using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;

namespace Parapet.Flight.Targets;

/// <summary>Records a flight by the adaptive method.</summary>
internal static class PreciseRecord
{
    public static BallisticPath Of(BallisticDescription missile, BallisticShot shot, ManoeuvrePlan plan, Position<Ecef> launch, Instant begins, IElevation elevation)
    {
        var start = new TargetState(launch, default);
        double Ground(Geodetic place) => elevation.HeightAt(place.Latitude, place.Longitude).Metres;

        // Flown twice: the states stand at even times, and how many there are shows only at the end.
        var (seconds, end) = new PreciseArc(missile, shot, plan, start, Ground).Fly();
        var states = new TargetState[1 + Math.Max(1, (int)Math.Ceiling(seconds / BallisticFlight.StepOf(missile)))];
        var step = seconds / (states.Length - 1);
        (states[0], states[^1]) = (start, end);
        var (filled, apogee) = (1, 0.0);
        var arc = new PreciseArc(missile, shot, plan, start, Ground);
        arc.Fly((began, ended, at) =>
        {
            for (; filled < states.Length - 1 && filled * step <= ended; filled++)
            {
                states[filled] = at(filled * step);
            }

            apogee = Math.Max(apogee, Highest(began, ended, at));
        });
        return new(
            new(begins, begins + Duration.FromSeconds(seconds), states, endsInImpact: true),
            begins + Duration.FromSeconds(shot.BurnSeconds),
            arc.StateAtBurnout,
            Length.FromMetres(apogee),
            Wgs84.ToGeodetic(end.Position));
    }

    /// <summary>The greatest height within a step, where it rises and then falls; else the height at its end.</summary>
    private static double Highest(double began, double ended, Func<double, TargetState> at)
    {
        if (Climb(at(began)) > 0 && Climb(at(ended)) < 0)
        {
            for (var halving = 0; halving < 30; halving++)
            {
                var middle = (began + ended) / 2;
                (began, ended) = Climb(at(middle)) > 0 ? (middle, ended) : (began, middle);
            }
        }

        return Wgs84.ToGeodetic(at(ended).Position).Height.Metres;
    }

    private static double Climb(in TargetState state) => state.Velocity.Along(state.Position.FromOrigin);
}
