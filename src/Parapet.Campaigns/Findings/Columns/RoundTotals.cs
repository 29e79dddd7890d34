using Parapet.Judging.Outcomes;

namespace Parapet.Campaigns.Findings.Columns;

/// <summary>Rounds of one type over all runs of an option.</summary>
/// <param name="Shots">Missiles, or bursts of a gun.</param>
/// <param name="Shells">Of a gun; none for missiles.</param>
/// <param name="Kills">Threats that they killed.</param>
/// <param name="Dollars">What those that left cost.</param>
public readonly record struct RoundTotals(long Shots, long Shells, long Kills, double Dollars)
{
    internal static RoundTotals Of(RoundCount count) =>
        new(count.Shots, count.RoundsPerShot > 1 ? count.Fired : 0, count.Kills, count.Cost.Dollars);

    public static RoundTotals operator +(RoundTotals a, RoundTotals b) => new(a.Shots + b.Shots, a.Shells + b.Shells, a.Kills + b.Kills, a.Dollars + b.Dollars);
}
