using Parapet.Earth.Atmosphere;
using Parapet.Earth.Ellipsoid;

namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>
/// The fall of a body of constant ballistic coefficient through the standard atmosphere, cheap enough for every path that
/// a post predicts: the midpoint rule, with steps that shrink where the air is felt.
/// </summary>
internal static class DragFall
{
    // Above it the air takes less than a metre a second from any warhead on its way down.
    private const double AirTopMetres = 90_000;

    // A step changes the air's density by a fifth at most, and the speed by a seventh.
    private const double DescentOfAStepMetres = 1_500;
    private const double SlowingOfAStep = 0.15;
    private const double ShortestStepSeconds = 0.1;

    private static readonly GravityField Field = GravityField.Wgs84Rotating;

    /// <summary>The state some seconds on, 0 or more.</summary>
    /// <param name="inverseCoefficient">One over the ballistic coefficient, in m2/kg; 0 for none of the air.</param>
    public static (Position<Ecef> Position, Velocity<Ecef> Velocity) Advance(
        Position<Ecef> position, Velocity<Ecef> velocity, double inverseCoefficient, double seconds)
    {
        while (seconds > 0)
        {
            var step = Math.Min(seconds, LongestStep(position, velocity, inverseCoefficient));
            (position, velocity) = Step(position, velocity, inverseCoefficient, step);
            seconds -= step;
        }

        return (position, velocity);
    }

    /// <summary>Half the air's density times the speed, in kg/(m2 s): times the inverse coefficient it is the rate of slowing.</summary>
    public static double AirPassed(Position<Ecef> position, Velocity<Ecef> velocity) =>
        0.5 * AtmosphereTable.At(EarthShape.HeightMetres(position)).Density * velocity.Norm;

    private static double LongestStep(Position<Ecef> position, Velocity<Ecef> velocity, double inverseCoefficient)
    {
        var height = EarthShape.HeightMetres(position);
        var descent = -velocity.Along(EarthShape.Direction(position));
        if (inverseCoefficient == 0 || (height > AirTopMetres && descent <= 0))
        {
            return double.PositiveInfinity;
        }

        var toAir = descent > 0 ? Math.Max(height - AirTopMetres, DescentOfAStepMetres) / descent : double.PositiveInfinity;
        var bySlowing = SlowingOfAStep / Math.Max(1e-9, AirPassed(position, velocity) * inverseCoefficient);
        return Math.Max(ShortestStepSeconds, Math.Min(toAir, bySlowing));
    }

    private static (Position<Ecef> Position, Velocity<Ecef> Velocity) Step(
        Position<Ecef> position, Velocity<Ecef> velocity, double inverseCoefficient, double seconds)
    {
        // Gravity turns by less than a hundredth in a step: the midpoint rule leaves metres over a whole flight.
        var half = seconds / 2;
        var middleVelocity = Plus(velocity, Acceleration(position, velocity, inverseCoefficient), half);
        var middle = Acceleration(position + velocity.Over(half), middleVelocity, inverseCoefficient);
        return (position + middleVelocity.Over(seconds), Plus(velocity, middle, seconds));
    }

    private static Vector<Ecef> Acceleration(Position<Ecef> position, Velocity<Ecef> velocity, double inverseCoefficient)
    {
        var gravity = Field.Acceleration(position, velocity);
        if (inverseCoefficient == 0)
        {
            return gravity;
        }

        var rate = AirPassed(position, velocity) * inverseCoefficient;
        return new(gravity.X - rate * velocity.X, gravity.Y - rate * velocity.Y, gravity.Z - rate * velocity.Z);
    }

    private static Velocity<Ecef> Plus(Velocity<Ecef> velocity, Vector<Ecef> acceleration, double seconds) =>
        new(velocity.X + acceleration.X * seconds, velocity.Y + acceleration.Y * seconds, velocity.Z + acceleration.Z * seconds);
}
