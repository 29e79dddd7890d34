namespace Parapet.Campaigns.Robustness;

/// <summary>What is kept beside a study of a sweep of its settings.</summary>
/// <param name="Result">Null where none is kept.</param>
/// <param name="Fits">Whether it is of this study, this catalogue and these models.</param>
public sealed record SweptStanding(RobustnessResult? Result, bool Fits)
{
    /// <summary>No sweep is kept.</summary>
    public static SweptStanding None { get; } = new(null, false);
}
