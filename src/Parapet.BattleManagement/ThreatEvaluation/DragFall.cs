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
    internal const double AirTopMetres = 90_000;

    // A step changes the air's density by a fifth at most, upward as downward, and the speed by a seventh.
    internal const double HeightOfAStepMetres = 1_500;

    // What turns at its summit gains so much in a step that the step's height is not passed by a third.
    internal const double SlowestMetresPerSecond = 150;

    internal const double SlowingOfAStep = 0.15;
    internal const double ShortestStepSeconds = 0.1;

    internal static readonly GravityField Field = GravityField.Wgs84Rotating;

    /// <summary>The state some seconds on, 0 or more.</summary>
    /// <param name="inverseCoefficient">One over the ballistic coefficient, in m2/kg; 0 for none of the air.</param>
    public static FallPoint Advance(FallPoint point, double inverseCoefficient, double seconds)
    {
        while (seconds > 0)
        {
            var slowing = AirPassed(point) * inverseCoefficient;
            var step = inverseCoefficient == 0 ? seconds : Math.Min(seconds, LongestStep(point, slowing));
            point = Step(point, slowing, inverseCoefficient, step);
            seconds -= step;
        }

        return point;
    }

    /// <summary>Half the air's density times the speed, in kg/(m2 s): times the inverse coefficient it is the rate of slowing.</summary>
    public static double AirPassed(in FallPoint point) => AirPassed(point.HeightMetres, point.SpeedMetresPerSecond);

    private static double AirPassed(double heightMetres, double speedMetresPerSecond) =>
        0.5 * AtmosphereTable.DensityAt(heightMetres) * speedMetresPerSecond;

    private static double LongestStep(in FallPoint point, double slowing)
    {
        var descent = point.Descent;
        if (point.HeightMetres > AirTopMetres && descent <= 0)
        {
            return double.PositiveInfinity;
        }

        var toAir = Math.Max(point.HeightMetres - AirTopMetres, HeightOfAStepMetres) / Math.Max(Math.Abs(descent), SlowestMetresPerSecond);
        var bySlowing = SlowingOfAStep / Math.Max(1e-9, slowing);
        return Math.Max(ShortestStepSeconds, Math.Min(toAir, bySlowing));
    }

    private static FallPoint Step(in FallPoint point, double slowing, double inverseCoefficient, double seconds)
    {
        // Gravity turns by less than a hundredth in a step: the midpoint rule leaves metres over a whole flight.
        var half = seconds / 2;
        var middleVelocity = Plus(point.Velocity, Acceleration(point.Position, point.Velocity, slowing), half);
        var middlePosition = point.Position + point.Velocity.Over(half);
        var middleSlowing = AirPassed(EarthShape.HeightMetres(middlePosition), middleVelocity.Norm) * inverseCoefficient;
        var middle = Acceleration(middlePosition, middleVelocity, middleSlowing);
        return new(point.Position + middleVelocity.Over(seconds), Plus(point.Velocity, middle, seconds));
    }

    /// <param name="slowing">By the air, as a rate, in 1/s.</param>
    private static Vector<Ecef> Acceleration(in Position<Ecef> position, in Velocity<Ecef> velocity, double slowing)
    {
        var gravity = Field.Acceleration(position, velocity);
        return new(gravity.X - slowing * velocity.X, gravity.Y - slowing * velocity.Y, gravity.Z - slowing * velocity.Z);
    }

    private static Velocity<Ecef> Plus(in Velocity<Ecef> velocity, in Vector<Ecef> acceleration, double seconds) =>
        new(velocity.X + acceleration.X * seconds, velocity.Y + acceleration.Y * seconds, velocity.Z + acceleration.Z * seconds);
}
