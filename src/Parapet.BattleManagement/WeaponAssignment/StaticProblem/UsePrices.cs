using Doubles = System.Numerics.Vector<double>;
using Lanes = System.Numerics.Vector;

namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>
/// What one more round of each weapon would be worth to a placement: at one more target, or in the place of another
/// round that moves on in turn. Where no target gets two rounds these are the dual prices of the linear assignment
/// problem [Kuhn1955], and else close to the prices that bound best; chains may meet a target twice, and long ones then
/// promise more than there is.
/// </summary>
internal sealed class UsePrices
{
    private const double RelativeSlack = 1e-13;

    private readonly AssignmentProblem _problem;
    private readonly RoundPlacement _placement;
    private readonly double[] _prices;
    private readonly double _slack;
    private bool[] _rising;
    private bool[] _raised;

    public UsePrices(AssignmentProblem problem, RoundPlacement placement)
    {
        (_problem, _placement) = (problem, placement);
        _prices = new double[problem.Weapons];
        _raised = new bool[problem.Weapons];
        _rising = new bool[problem.Weapons];
        _rising.AsSpan().Fill(true);
        _slack = RelativeSlack * placement.Value;
        for (var target = 0; target < problem.Targets; target++)
        {
            Raise(problem.SurvivalsOf(target), placement.Left[target], placement.Left[target]);
        }
    }

    /// <summary>By weapon, none negative.</summary>
    public ReadOnlySpan<double> Prices => _prices;

    /// <summary>Lets chains be longer by one round at least; false where that makes no round worth more.</summary>
    public bool RaiseByReplacing(CancellationToken cancellation)
    {
        _raised.AsSpan().Clear();
        for (var round = 0; round < _placement.Rounds && !cancellation.IsCancellationRequested; round++)
        {
            var (target, weapon) = (_placement.TargetOf[round], _placement.WeaponOf[round]);
            if (target != RoundPlacement.Unfired && (_rising[weapon] || _raised[weapon]))
            {
                Raise(_problem.SurvivalsOf(target), _prices[weapon] + _placement.Left[target], _placement.LeftWithout[round]);
            }
        }

        (_rising, _raised) = (_raised, _rising);
        return _rising.AsSpan().Contains(true);
    }

    /// <summary>Raises each price to <c>moved - leftWithout * survival</c> where that is more.</summary>
    private void Raise(ReadOnlySpan<double> survivals, double moved, double leftWithout)
    {
        var weapon = 0;
        var (most, without, slack) = (new Doubles(moved), new Doubles(leftWithout), new Doubles(_slack));
        for (; weapon <= _prices.Length - Doubles.Count; weapon += Doubles.Count)
        {
            var worth = most - without * new Doubles(survivals[weapon..]);
            if (Lanes.GreaterThanAny(worth, new Doubles(_prices, weapon) + slack))
            {
                for (var lane = 0; lane < Doubles.Count; lane++)
                {
                    Raise(weapon + lane, worth[lane]);
                }
            }
        }

        for (; weapon < _prices.Length; weapon++)
        {
            Raise(weapon, moved - leftWithout * survivals[weapon]);
        }
    }

    private void Raise(int weapon, double worth)
    {
        if (worth > _prices[weapon] + _slack)
        {
            (_prices[weapon], _raised[weapon]) = (worth, true);
        }
    }
}
