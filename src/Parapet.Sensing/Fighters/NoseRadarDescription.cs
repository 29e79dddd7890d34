using Parapet.Flight.Signatures;

namespace Parapet.Sensing.Fighters;

/// <summary>A fighter's own radar.</summary>
public sealed record NoseRadarDescription
{
    public required RadarBand Band { get; init; }

    /// <summary>At which one frame sees a target of the reference cross-section with an even chance, looking up.</summary>
    public required Length ReferenceRange { get; init; }

    public required Area ReferenceCrossSection { get; init; }

    public required Ratio FalseAlarmProbability { get; init; }

    /// <summary>Of that range, what is left where the ground lies behind the target; in (0, 1].</summary>
    public required Ratio LookDownShare { get; init; }

    /// <summary>Slower along the line of sight, a target before the ground is lost in its echo.</summary>
    public required Speed NotchSpeed { get; init; }

    /// <summary>To either side of the nose, and up and down.</summary>
    public required Angle HalfAngle { get; init; }

    /// <summary>Chance that it makes out a friend's reply in an encrypted mode.</summary>
    public required Ratio ReplyProbability { get; init; }

    /// <summary>From one look at a place to the next.</summary>
    public required Duration FramePeriod { get; init; }

    public required Length RangeSigma { get; init; }

    public required Angle AngleSigma { get; init; }

    /// <summary>Of each component of the velocity that frames on end give.</summary>
    public required Speed VelocitySigma { get; init; }
}
