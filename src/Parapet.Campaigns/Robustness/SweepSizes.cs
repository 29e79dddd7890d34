namespace Parapet.Campaigns.Robustness;

/// <summary>How much is spent on a sweep, and where.</summary>
public sealed record SweepSizes
{
    /// <summary>Raids of the first look at every value, a draw of the disputed figures each.</summary>
    public int First { get; init; } = 8;

    /// <summary>Raids of the second look at the strongest values, and of pairs.</summary>
    public int Second { get; init; } = 24;

    /// <summary>Raids of the confirmation at most; else as many as the study itself has.</summary>
    public int MostOfConfirmation { get; init; } = 96;

    /// <summary>Values that are looked at a second time.</summary>
    public int Strongest { get; init; } = 40;

    /// <summary>Settings that are tried two by two.</summary>
    public int Paired { get; init; } = 10;

    /// <summary>Values, and again pairs, that are taken to the confirmation at most.</summary>
    public int MostCandidates { get; init; } = 12;
}
