namespace Parapet.Tracking.MultiHypothesis.Motion;

/// <summary>
/// One way of moving: a turn at a fixed rate (0: straight on) with white noise of the acceleration, and a climb that
/// fades (level flight) or stays [BarShalom2001, ch. 11].
/// </summary>
public sealed record MotionMode
{
    /// <summary>Positive turns left, from east to north.</summary>
    public double TurnRadiansPerSecond { get; init; }

    /// <summary>Power spectral density of the horizontal acceleration, in m2/s3.</summary>
    public required double Intensity { get; init; }

    /// <summary>The same along the vertical.</summary>
    public required double VerticalIntensity { get; init; }

    /// <summary>The same along the way that the target flies, beside the others, in m2/s3: thrust and drag push along it.</summary>
    public double AlongIntensity { get; init; }

    /// <summary>Time in which a climb fades; null where it does not.</summary>
    public Duration? ClimbFades { get; init; }

    /// <summary>One standard deviation of the climb rate of a new target.</summary>
    public required Speed ClimbSigma { get; init; }

    /// <summary>What is expected of a new target's velocity beside <see cref="ClimbSigma"/>; null for any direction alike.</summary>
    public InboundVelocity? Inbound { get; init; }

    /// <summary>Mean time that a target keeps to this mode.</summary>
    public required Duration Stay { get; init; }

    /// <summary>Share of this mode among new targets and among the changes; the shares of a bank add up to 1.</summary>
    public required double Share { get; init; }

    /// <summary>Whether a track of one plot already needs this mode: without, it begins with the second plot.</summary>
    public bool FromFirstPlot { get; init; }

    /// <summary>Free fall with drag, whose ballistic coefficient is part of the state; the rest of the mode is its noise.</summary>
    public bool Falls { get; init; }

    /// <summary>Whether missiles move so, and aircraft never do.</summary>
    internal bool IsMissile { get; init; }
}
