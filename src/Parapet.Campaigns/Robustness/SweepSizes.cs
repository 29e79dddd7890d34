namespace Parapet.Campaigns.Robustness;

/// <summary>How much is spent on a sweep, and where. Raids are shared by all that is tried; each look begins where the one before ended.</summary>
public sealed record SweepSizes
{
    /// <summary>Raids of the first look, at every value.</summary>
    public int First { get; init; } = 2;

    /// <summary>Raids after the second look, at the stronger values, and of pairs.</summary>
    public int Second { get; init; } = 8;

    /// <summary>Raids after the third look, at the strongest values.</summary>
    public int Third { get; init; } = 24;

    /// <summary>Raids of the confirmation, which are further ones; the study's own number where it is less.</summary>
    public int Confirmation { get; init; } = 48;

    /// <summary>Values that are looked at a second time.</summary>
    public int Stronger { get; init; } = 120;

    /// <summary>Values that are looked at a third time.</summary>
    public int Strongest { get; init; } = 24;

    /// <summary>Settings that are tried two by two.</summary>
    public int Paired { get; init; } = 10;

    /// <summary>Values, and again pairs, that are taken to the confirmation at most.</summary>
    public int MostCandidates { get; init; } = 8;
}
