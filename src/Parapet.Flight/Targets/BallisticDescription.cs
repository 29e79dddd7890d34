using System.Collections.Immutable;
using Parapet.Flight.Motion;

namespace Parapet.Flight.Targets;

/// <summary>A ballistic missile by what the public record gives: range, powered phase, re-entry drag, scatter.</summary>
public sealed record BallisticDescription
{
    /// <summary>Greatest ground range; aim points beyond it are refused.</summary>
    public required Length MaximumRange { get; init; }

    /// <summary>Least ground range.</summary>
    public required Length MinimumRange { get; init; }

    /// <summary>From launch to the end of thrust.</summary>
    public required Duration BurnTime { get; init; }

    /// <summary>Of the re-entering body, in kg/m2: mass over drag coefficient times area.</summary>
    public required double BallisticCoefficient { get; init; }

    /// <summary>How drag goes with Mach number; <see cref="BallisticCoefficient"/> is then the one at Mach 5.</summary>
    public DragShape DragShape { get; init; }

    /// <summary>First to last; empty for one phase of constant acceleration, net of drag.</summary>
    public ImmutableArray<BallisticStage> Stages { get; init; } = [];

    /// <summary>At launch, in kg/m2 at Mach 5, for the drag of the staged powered phase; it falls as mass is burnt.</summary>
    public double LaunchBallisticCoefficient { get; init; } = double.PositiveInfinity;

    /// <summary>
    /// How it is thrown, off the elevation at burnout of least energy: above zero lofted, below depressed. Its
    /// <see cref="MaximumRange"/> is what it reaches thrown so.
    /// </summary>
    public Angle Loft { get; init; }

    /// <summary>How it turns on its way down; null for a body that only falls.</summary>
    public ManoeuvreDescription? Manoeuvre { get; init; }

    /// <summary>Half of the impacts fall within this distance of the aim point.</summary>
    public required Length CircularErrorProbable { get; init; }

    /// <summary>Objects beside the warhead that look like it; 0 for none.</summary>
    public required int CredibleObjects { get; init; }

    /// <summary>Chance that an interceptor's seeker goes for the warhead and not for a credible object; 1 where there are none.</summary>
    public required Ratio DiscriminationProbability { get; init; }

    /// <summary>What it releases above the air; null for a missile that releases nothing.</summary>
    public LightObjectsDescription? LightObjects { get; init; }

    /// <summary>The size of its weave at a state, across its path: what a round that meets it there must follow; zero for a body that only falls.</summary>
    public Acceleration WeaveAt(in TargetState state) =>
        Manoeuvre is null ? default : Acceleration.FromMetresPerSecondSquared(new LiftingBody(this, Manoeuvre, default).WeaveAt(state));
}
