using Parapet.Tracking.MultiHypothesis.Motion;

namespace Parapet.Tracking.MultiHypothesis;

/// <summary>How a multi-hypothesis tracker decides. The defaults are estimates of ours; docs/models/tracking.md gives the reason of each.</summary>
public sealed record MultiHypothesisSettings
{
    /// <summary>Global hypotheses kept in a cluster.</summary>
    public int Hypotheses { get; init; } = 20;

    /// <summary>A global hypothesis is dropped when it is this much less likely than the best of its cluster: a natural logarithm.</summary>
    public double HypothesisSpread { get; init; } = 8;

    /// <summary>Looks after which two histories of a target are the same if they agree since; 1 to 12.</summary>
    public int Memory { get; init; } = 5;

    /// <summary>A target that exists with less than this probability is forgotten.</summary>
    public double LeastExistence { get; init; } = 1e-4;

    /// <summary>
    /// Squared statistical distance from a track's mean beyond which a plot is not looked at. Wide, for the mean of straight
    /// flight and turns is wider of the mark than each: the odds of the plot decide afterwards.
    /// </summary>
    public double Gate { get; init; } = 60;

    /// <summary>Mean time that a target stays in view.</summary>
    public Duration MeanLife { get; init; } = Duration.FromSeconds(1500);

    /// <summary>The least count of targets in view expected before the first look.</summary>
    public double FirstTargets { get; init; } = 5;

    /// <summary>New targets a second in the whole field of view, before any is seen.</summary>
    public double NewTargetsPerSecond { get; init; } = 0.02;

    /// <summary>The time that the guess <see cref="NewTargetsPerSecond"/> counts for against what is seen.</summary>
    public Duration NewTargetsLearnedOver { get; init; } = Duration.FromSeconds(100);

    /// <summary>Nothing new is looked for above.</summary>
    public Length Ceiling { get; init; } = Length.FromKilometres(13.7);

    /// <summary>The error at which a reported place is no better than none.</summary>
    public Length CutOff { get; init; } = Length.FromMetres(1000);

    /// <summary>The error at which a reported velocity is no better than none; null where the place alone counts.</summary>
    public Speed? VelocityCutOff { get; init; }

    /// <summary>Whether states are averaged over the hypotheses that agree with the best one on the count.</summary>
    public bool Averages { get; init; } = true;

    /// <summary>The most plots of one scan that are looked at; of more, every k-th is left out evenly.</summary>
    public int GreatestPlots { get; init; } = 5_000;

    /// <summary>The most target hypotheses carried from scan to scan.</summary>
    public int GreatestTargets { get; init; } = 20_000;

    /// <summary>The most targets and plots of one cluster together: beyond, its targets are offered no plot that would make it larger.</summary>
    public int GreatestCluster { get; init; } = 250;

    /// <summary>One standard deviation of an unknown velocity along each axis; null for what the sensors' range-rates say.</summary>
    public Speed? VelocitySigma { get; init; }

    /// <summary>
    /// Whether a radar's plot is taken into a state as it was measured, by unscented points, and not as a converted place.
    /// Falling bodies keep to the converted place.
    /// </summary>
    public bool IsUnscented { get; init; }

    /// <summary>
    /// What no target flies below, above the origin of the local frame. No land is 440 m below the sea; the rest is for the
    /// sphere that stands for it. Targets on a plane have no height.
    /// </summary>
    public Length LowestGround { get; init; } = Length.FromMetres(-500);

    /// <summary>Over what falling bodies fall; null for a ball at rest below a Cartesian frame.</summary>
    internal CurvedGround? Ground { get; init; }

    /// <summary>The modes of motion; null for those that <see cref="MotionPriors"/> finds for the sensors.</summary>
    public IReadOnlyList<MotionMode>? Modes { get; init; }
}
