using Parapet.Sensing.Optics;

namespace Parapet.Sensing.Listening;

/// <summary>
/// A post that radiates nothing and finds bearings: by ear, by eye, or by what others radiate. Exactly one of <see cref="Hearing"/>,
/// <see cref="Sight"/> and <see cref="Receiver"/> is given.
/// </summary>
public sealed record ListeningPostDescription
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>By microphones; null for posts of another kind.</summary>
    public HearingDescription? Hearing { get; init; }

    /// <summary>By a camera; its laser is not used. Null for posts of another kind.</summary>
    public OpticDescription? Sight { get; init; }

    /// <summary>By a receiver of noise jammers; null for posts of another kind.</summary>
    public ReceiverDescription? Receiver { get; init; }

    /// <summary>From one look to the next, in all directions.</summary>
    public required Duration Period { get; init; }

    /// <summary>Slant range beyond which it finds nothing, however loud or bright.</summary>
    public required Length Reach { get; init; }

    /// <summary>One standard deviation across the line; the measured azimuth errs by this over the cosine of the elevation.</summary>
    public required Angle AzimuthSigma { get; init; }

    /// <summary>One standard deviation of the measured elevation.</summary>
    public required Angle ElevationSigma { get; init; }

    /// <summary>Of two sources nearer to one another in azimuth than this only the nearer one is found.</summary>
    public required Angle Resolution { get; init; }

    /// <summary>Mean count of false bearings a post and look.</summary>
    public required double FalseBearings { get; init; }

    /// <summary>Height above the ground.</summary>
    public required Length MastHeight { get; init; }

    /// <summary>Chance that a post is in order for the whole run, in [0, 1].</summary>
    public required Ratio Availability { get; init; }

    /// <summary>From a look to its bearings at the place that joins them, and its tracks at the command post.</summary>
    public required Duration ReportingDelay { get; init; }

    /// <summary>Of one post.</summary>
    public required Money Cost { get; init; }
}
