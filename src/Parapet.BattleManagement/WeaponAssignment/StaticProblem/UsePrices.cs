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

            var survivals = problem.SurvivalsOf(target);
            var moved = prices[placement.WeaponOf[round]] + placement.Left[target];
            for (var weapon = 0; weapon < prices.Length; weapon++)
            {
                var worth = moved - placement.LeftWithout[round] * survivals[weapon];
                if (worth > prices[weapon] + 1e-12)
                {
                    prices[weapon] = worth;
                    raised = true;
                }
            }
        }

        return raised;
    }
}
