namespace Parapet.Earth.Propagation.IrregularTerrain;

/// <summary>For which share of times, places and situations a loss is not to be exceeded [Hufford1982].</summary>
public sealed record Variability
{
    /// <summary>The median of everything: no more than this loss in half of the cases.</summary>
    public static Variability Median { get; } = new(Ratio.Of(0.5), Ratio.Of(0.5), Ratio.Of(0.5));

    /// <param name="time">In (0, 1), as are the next two.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is not between 0 and 1.</exception>
    public Variability(Ratio time, Ratio location, Ratio situation)
    {
        Time = Checked(time, nameof(time));
        Location = Checked(location, nameof(location));
        Situation = Checked(situation, nameof(situation));
    }

    /// <summary>Share of times, in (0, 1).</summary>
    public Ratio Time { get; }

    /// <summary>Share of places, in (0, 1).</summary>
    public Ratio Location { get; }

    /// <summary>Share of situations, in (0, 1).</summary>
    public Ratio Situation { get; }

    /// <summary>Which of the three shares stand apart; all three by default.</summary>
    public VariabilityMode Mode { get; init; } = VariabilityMode.Broadcast;

    /// <summary>Whether both ends are known so well that places do not vary.</summary>
    public bool NoLocation { get; init; }

    /// <summary>Whether situations do not vary either, as between known ends in known conditions.</summary>
    public bool NoSituation { get; init; }

    private static Ratio Checked(Ratio share, string name) =>
        share.Value is > 0 and < 1
            ? share
            : throw new ArgumentOutOfRangeException(name, share.Value, "a share above 0 and below 1 is needed");
}
