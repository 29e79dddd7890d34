using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Sensing.Radar.Resources;

namespace Parapet.Sensing.Radar;

/// <summary>One look at one target.</summary>
/// <param name="Occasion">Keys its draws, with sensor and target.</param>
/// <param name="Start">Of the scan.</param>
/// <param name="Plan">Where an array looks; null where it looks at everything once.</param>
internal readonly record struct Look(TargetId Target, long Occasion, Instant Start, DwellPlan? Plan)
{
    public Purpose Detection { get; init; } = Purpose.Detection;

    public Purpose Measurement { get; init; } = Purpose.Measurement;

    /// <summary>Whether only what gets more energy than the search gives is looked at.</summary>
    public bool AboveSearch { get; init; }
}
