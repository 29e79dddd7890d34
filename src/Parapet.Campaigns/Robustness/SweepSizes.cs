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

    /// <summary>
    /// The same over a study whose raids differ by cell, as by class or axis: every look meets each cell as often, for a value
    /// that works in one of them alone would else not be seen. Past a number of cells that costs too much, and stays as it is.
    /// </summary>
    public SweepSizes Over(int cells) => cells is < 2 or > MostCells ? this : this with
    {
        First = Whole(First, cells),
        Second = Whole(Second, cells),
        Third = Whole(Third, cells),
        Confirmation = Whole(Confirmation, cells),
    };

    private const int MostCells = 12;

    private static int Whole(int raids, int cells) => (raids + cells - 1) / cells * cells;

    /// <summary>Values, and again pairs, that are taken to the confirmation at most.</summary>
    public int MostCandidates { get; init; } = 8;
}
