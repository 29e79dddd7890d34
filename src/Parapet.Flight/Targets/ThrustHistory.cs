namespace Parapet.Flight.Targets;

/// <summary>
/// Acceleration by thrust over the burn of a staged missile: constant thrust, and mass that falls at a constant rate, so
/// that a = c / (tau - t) from each ignition, with tau the time in which the whole mass would be burnt [Sutton2016, ch. 4].
/// </summary>
internal sealed class ThrustHistory
{
    /// <summary>In seconds: nearer than this to the end of a phase is at it.</summary>
    public const double Slack = 1e-7;

    private readonly Burn[] _burns;

    /// <param name="missile">Has at least one stage.</param>
    /// <param name="meanAcceleration">Velocity that all stages give together, over the burn time, in m/s2.</param>
    public ThrustHistory(BallisticDescription missile, double meanAcceleration)
    {
        var (total, gain) = (missile.BurnTime.Seconds, meanAcceleration * missile.BurnTime.Seconds);
        _burns = new Burn[missile.Stages.Length];
        var (begins, kept) = (0.0, 1.0);
        for (var i = 0; i < _burns.Length; i++)
        {
            var stage = missile.Stages[i];
            var (seconds, exhaust) = (total * stage.BurnShare.Value, stage.ExhaustSpeed.MetresPerSecond);
            var ratio = Math.Exp(gain * stage.GainShare.Value / exhaust);
            var ends = i == _burns.Length - 1 ? total : begins + seconds;
            _burns[i] = new(begins, ends, exhaust, seconds * ratio / (ratio - 1), kept);
            (begins, kept) = (ends, kept / ratio);
        }
    }

    /// <summary>When the stage that burns after a moment ends, in seconds since launch.</summary>
    public double EndAfter(double seconds) => BurnAt(seconds).Ends;

    /// <summary>In m/s2, at a moment of the burn.</summary>
    public double AccelerationAt(double seconds)
    {
        var burn = BurnAt(seconds);
        return burn.Exhaust / (burn.Exhaustion - (seconds - burn.Begins));
    }

    /// <summary>The velocity given between two moments of one stage's burn, in m/s.</summary>
    public double Gain(double from, double to)
    {
        var burn = BurnAt(from);
        return burn.Exhaust * Math.Log((burn.Exhaustion - (from - burn.Begins)) / (burn.Exhaustion - (to - burn.Begins)));
    }

    /// <summary>How much less way thrust gives between two moments of one stage's burn than if its mean acted throughout, in m: it grows meanwhile.</summary>
    public double Shortfall(double from, double to)
    {
        var burn = BurnAt(from);
        var (left, seconds) = (burn.Exhaustion - (from - burn.Begins), to - from);
        var gain = burn.Exhaust * Math.Log(left / (left - seconds));
        return gain * seconds / 2 - (burn.Exhaust * seconds - gain * (left - seconds));
    }

    /// <summary>What is left of the launch mass, in (0, 1]; the mass that falls off between stages is not known and left out.</summary>
    public double MassAt(double seconds)
    {
        var burn = BurnAt(seconds);
        return burn.MassAtIgnition * (1 - (seconds - burn.Begins) / burn.Exhaustion);
    }

    private Burn BurnAt(double seconds)
    {
        foreach (var burn in _burns)
        {
            if (seconds < burn.Ends - Slack)
            {
                return burn;
            }
        }

        return _burns[^1];
    }

    /// <param name="Exhaustion">Time from ignition in which the whole mass would be burnt.</param>
    private readonly record struct Burn(double Begins, double Ends, double Exhaust, double Exhaustion, double MassAtIgnition);
}
