using Doubles = System.Numerics.Vector<double>;
using Lanes = System.Numerics.Vector;

namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>
/// What one more round of each weapon would be worth to a placement: at one more target, or in the place of another
/// round that moves on in turn. Where no target gets two rounds these are the dual prices of the linear assignment
/// problem [Kuhn1955], and else close to the prices that bound best.
/// </summary>
internal static class UsePrices
{
    /// <summary>Worth at one more target, by weapon, none negative.</summary>
    public static double[] AtOnce(AssignmentProblem problem, RoundPlacement placement)
    {
        var prices = new double[problem.Weapons];
        for (var weapon = 0; weapon < problem.Weapons; weapon++)
        {
            for (var target = 0; target < problem.Targets; target++)
            {
                prices[weapon] = Math.Max(prices[weapon], -placement.Change(weapon, target));
            }
        }

        return prices;
    }

    /// <summary>Lets chains be longer by one round at least; false where that makes no round worth more.</summary>
    public static bool RaiseByReplacing(AssignmentProblem problem, RoundPlacement placement, double[] prices)
    {
        var raised = false;
        for (var round = 0; round < placement.Rounds; round++)
        {
            var target = placement.TargetOf[round];
            if (target == RoundPlacement.Unfired)
            {
                continue;
            }

            var moved = prices[placement.WeaponOf[round]] + placement.Left[target];
            raised |= Raise(prices, problem.SurvivalsOf(target), moved, placement.LeftWithout[round]);
        }

        return raised;
    }

    /// <summary>Raises each price to <c>moved - leftWithout * survival</c> where that is more.</summary>
    private static bool Raise(Span<double> prices, ReadOnlySpan<double> survivals, double moved, double leftWithout)
    {
        const double Slack = 1e-12;
        var raised = false;
        var weapon = 0;
        var (most, without, slack) = (new Doubles(moved), new Doubles(leftWithout), new Doubles(Slack));
        for (; weapon <= prices.Length - Doubles.Count; weapon += Doubles.Count)
        {
            var worth = most - without * new Doubles(survivals[weapon..]);
            var price = new Doubles(prices[weapon..]);
            var isMore = Lanes.GreaterThan(worth, price + slack);
            raised |= Lanes.GreaterThanAny(worth, price + slack);
            Lanes.ConditionalSelect(isMore, worth, price).CopyTo(prices[weapon..]);
        }

        for (; weapon < prices.Length; weapon++)
        {
            var worth = moved - leftWithout * survivals[weapon];
            raised |= worth > prices[weapon] + Slack;
            prices[weapon] = worth > prices[weapon] + Slack ? worth : prices[weapon];
        }

        return raised;
    }
}
