namespace Parapet.Judging.Outcomes;

/// <summary>What became of one fire unit's rounds of one type.</summary>
public sealed record RoundCount(int FireUnit, string Interceptor, int Fired, int Left, Money UnitCost)
{
    /// <summary>Rounds that leave at once: one missile, or the shells of a gun's burst.</summary>
    public int RoundsPerShot { get; init; } = 1;

    /// <summary>Threats that they killed.</summary>
    public int Kills { get; init; }

    /// <summary>Missiles or bursts fired.</summary>
    public int Shots => Fired / RoundsPerShot;

    /// <summary>Of the rounds fired.</summary>
    public Money Cost => UnitCost * Fired;
}
