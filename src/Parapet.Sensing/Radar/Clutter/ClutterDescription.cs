namespace Parapet.Sensing.Radar.Clutter;

/// <summary>How much of the ground a radar's cell holds, and what its processing makes of it.</summary>
public sealed record ClutterDescription
{
    /// <summary>Depth of a resolution cell.</summary>
    public required Length RangeResolution { get; init; }

    /// <summary>By how much the processing betters the ratio of a moving target to the ground; not below 0 dB.</summary>
    public required Decibels ImprovementFactor { get; init; }

    /// <summary>Slower towards or away from the radar than this, a target lies in the ground's own filters, where nothing is gained.</summary>
    public required Speed MinimumRadialSpeed { get; init; }

    /// <summary>gamma: the ground's reflectivity over the sine of the grazing angle.</summary>
    public required Decibels GroundReflectivity { get; init; }

    /// <summary>Of the sea around it, 0 (calm) to 6 (very rough).</summary>
    public required int SeaState { get; init; }
}
