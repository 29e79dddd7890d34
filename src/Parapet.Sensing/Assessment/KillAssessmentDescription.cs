namespace Parapet.Sensing.Assessment;

/// <summary>How late and how wrongly an intercept's result is judged by the sensors that watch it.</summary>
public sealed record KillAssessmentDescription
{
    /// <summary>From the intercept to the judgement.</summary>
    public required Duration Delay { get; init; }

    /// <summary>Chance that a miss is declared a kill.</summary>
    public required Ratio MissDeclaredKill { get; init; }

    /// <summary>Chance that a kill is declared a miss.</summary>
    public required Ratio KillDeclaredMiss { get; init; }
}
