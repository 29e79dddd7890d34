using Parapet.Catalogue.Entries;

namespace Parapet.Studies.Detection;

/// <summary>What is to be detected, from which side, how surely, and under which jammer.</summary>
public sealed record DetectionQuestion
{
    public required ThreatEntry Target { get; init; }

    /// <summary>Between the target's course and its line to the radar.</summary>
    public Angle Aspect { get; init; } = Angle.Zero;

    /// <summary>In one look.</summary>
    public Ratio Probability { get; init; } = Ratio.Of(0.5);

    /// <summary>The catalogue's entry of a jammer, where one is asked about.</summary>
    public JammerEntry? Jammer { get; init; }

    /// <summary>From the radar to the jammer that stands off.</summary>
    public Length JammerRange { get; init; } = Length.FromKilometres(200);

    /// <summary>Readings of the public record.</summary>
    public int Draws { get; init; } = 1000;

    public ulong Seed { get; init; } = 1;
}
