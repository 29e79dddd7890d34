namespace Parapet.Flight.Targets;

/// <summary>
/// How a body that comes down at great speed turns in the air: by lift, within what its frame bears and what the air
/// gives. See docs/models/manoeuvring-missiles.md.
/// </summary>
public sealed record ManoeuvreDescription
{
    /// <summary>The most that its frame and control bear, across its path; zero for a body that only falls.</summary>
    public required Acceleration LateralLimit { get; init; }

    /// <summary>Greatest ratio of lift to drag, above zero. It flies at no more incidence than that at which it is reached.</summary>
    public required double LiftToDrag { get; init; }

    /// <summary>Above the ellipsoid: below this height it weaves as it falls. Zero where it does not.</summary>
    public required Length WeaveBelow { get; init; }

    /// <summary>From one turn to the same side to the next; above zero.</summary>
    public required Duration WeavePeriod { get; init; }

    /// <summary>It glides at its best ratio of lift to drag until it is as slow as this, and then falls; null where it does not glide.</summary>
    public Speed? GlideDownTo { get; init; }

    /// <summary>
    /// How many times this body's own lateral acceleration a round needs for its full chance to kill; with less the chance
    /// falls in proportion. Zero where any round will do.
    /// </summary>
    public required double AdvantageNeeded { get; init; }
}
