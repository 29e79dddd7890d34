using Parapet.Foundation.Randomness;

namespace Parapet.TrackingCases;

/// <summary>A situation to be tracked: radars, and targets with their flights.</summary>
public sealed record TrackingCase
{
    public required string Family { get; init; }

    public required ulong Seed { get; init; }

    public required string Description { get; init; }

    /// <summary>Seconds.</summary>
    public required double Duration { get; init; }

    /// <summary>None for the family on a plane.</summary>
    public IReadOnlyList<Sensor> Sensors { get; init; } = [];

    /// <summary>Targets measured in x and y on a plane by one sensor, in place of <see cref="Sensors"/>.</summary>
    public PlaneSensor? Plane { get; init; }

    /// <summary>Metres, for GOSPA.</summary>
    public double CutOff { get; init; } = 1000;

    public bool HasGravity { get; init; }

    public required IReadOnlyList<TargetPath> Targets { get; init; }

    /// <summary>The case's own draws: a family shares none with another of the same seed.</summary>
    public RandomSource Source => SourceOf(Family, Seed);

    public string Name => $"{Family}_{Seed}";

    public static RandomSource SourceOf(string family, ulong seed) => new(seed, family[0]);
}
