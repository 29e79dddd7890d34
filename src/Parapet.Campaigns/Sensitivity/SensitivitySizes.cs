namespace Parapet.Campaigns.Sensitivity;

/// <summary>How much is spent on an analysis of the disputed figures, and where.</summary>
public sealed record SensitivitySizes
{
    /// <summary>Explorations: pairs of readings of the public record, drawn apart.</summary>
    public int Explorations { get; init; } = 32;

    /// <summary>Raids that each reading of an exploration meets, the same for all of them; two tell chance from the figures.</summary>
    public int Repetitions { get; init; } = 2;

    /// <summary>Explorations of the screening over all families.</summary>
    public int Screened { get; init; } = 2;

    /// <summary>Explorations of the screening over the families that moved anything so far.</summary>
    public int ScreenedAgain { get; init; } = 4;

    /// <summary>Families that are told apart at most; all others count as one.</summary>
    public int MostFamilies { get; init; } = 20;

    /// <summary>Share of the moves seen in the screening that the families told apart must make up, where so many may.</summary>
    public double Covered { get; init; } = 0.9;

    /// <summary>Raids on which families and the strongest figures are put to their ends.</summary>
    public int Raids => Math.Max(4, Explorations / 2);

    /// <summary>Raids on which every figure of the families told apart is put to its ends.</summary>
    public int RaidsOfFirstLook => Math.Max(2, Raids / 4);

    /// <summary>Figures that are told apart, and along whose range a change of the ranking is looked for.</summary>
    public int MostFigures { get; init; } = 8;

    /// <summary>How often a stretch is halved in which the ranking changes.</summary>
    public int Halvings { get; init; } = 4;
}
