using Parapet.Flight.Interceptors;

namespace Parapet.Flight.Footprints;

/// <summary>A type of round by its fly-outs, held to a published reach.</summary>
public sealed class InterceptorReach : IReach
{
    private readonly LaunchTable _launches;
    private readonly EnvelopeLimits _limits;
    private readonly InterceptorDescription _round;

    /// <exception cref="ArgumentException">The limits are empty.</exception>
    public InterceptorReach(InterceptorDescription round, EnvelopeLimits limits)
    {
        if (limits.IsEmpty)
        {
            throw new ArgumentException($"{round.Id} has no reach here; a maximum range above 0 m is needed", nameof(limits));
        }

        _launches = FlyOutFan.Of(round).Launches;
        (_limits, _round) = (limits, round);
    }

    public double LateralAt(double rangeMetres, double heightMetres)
    {
        var speed = _launches.SpeedAt(rangeMetres, heightMetres);
        return RoundMotion.FinLimit(_round.LoadLimit.MetresPerSecondSquared, speed * speed, heightMetres) + _round.DivertAcceleration.MetresPerSecondSquared;
    }

    public double SecondsTo(double rangeMetres, double heightMetres)
    {
        var slantSquared = rangeMetres * rangeMetres + heightMetres * heightMetres;
        var isWithin = slantSquared >= _limits.MinimumRange.Metres * _limits.MinimumRange.Metres
            && rangeMetres <= _limits.MaximumRange.Metres
            && heightMetres >= _limits.MinimumHeight.Metres
            && heightMetres <= _limits.MaximumHeight.Metres;
        return isWithin ? _launches.To(rangeMetres, heightMetres).Seconds : double.NaN;
    }
}
