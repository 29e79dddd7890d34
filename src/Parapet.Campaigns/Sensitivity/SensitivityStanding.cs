namespace Parapet.Campaigns.Sensitivity;

/// <summary>What is kept beside a study of an analysis of its disputed figures.</summary>
/// <param name="Result">Null where none is kept.</param>
/// <param name="Fits">Whether it is of this study, this catalogue and these models.</param>
public sealed record SensitivityStanding(SensitivityResult? Result, bool Fits)
{
    /// <summary>No analysis is kept.</summary>
    public static SensitivityStanding None { get; } = new(null, false);
}
