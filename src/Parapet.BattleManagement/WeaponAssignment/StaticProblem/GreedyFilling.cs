using Doubles = System.Numerics.Vector<double>;
using Lanes = System.Numerics.Vector;

namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>Fires every round that is not yet fired where it takes the most, the best pair of all first [denBroeder1959].</summary>
internal sealed class GreedyFilling
{
    private readonly AssignmentProblem _problem;
    private readonly RoundPlacement _placement;
    private readonly Stack<int>[] _spare;
    private readonly double[] _penalties;
    private readonly PriorityQueue<(int Target, int Weapon), (double Change, int Target)> _offers = new();

    private GreedyFilling(AssignmentProblem problem, RoundPlacement placement)
    {
        (_problem, _placement) = (problem, placement);
        _spare = new Stack<int>[problem.Weapons];
        _penalties = new double[problem.Weapons];
        for (var weapon = 0; weapon < problem.Weapons; weapon++)
        {
            _spare[weapon] = new();
            for (var round = placement.FirstOf(weapon + 1) - 1; round >= placement.FirstOf(weapon); round--)
            {
                if (placement.TargetOf[round] == RoundPlacement.Unfired)
                {
                    _spare[weapon].Push(round);
                }
            }

            // More than any chance of survival: a weapon without rounds is never the surest.
            _penalties[weapon] = _spare[weapon].Count > 0 ? 0 : 2;
        }
    }

    /// <param name="problem">The problem.</param>
    /// <param name="placement">Is filled.</param>
    /// <param name="cancellation">Leaves the rounds unfired that have no place by then.</param>
    public static void Fill(AssignmentProblem problem, RoundPlacement placement, CancellationToken cancellation) =>
        new GreedyFilling(problem, placement).Fill(cancellation);

    private void Fill(CancellationToken cancellation)
    {
        for (var target = 0; target < _problem.Targets && !cancellation.IsCancellationRequested; target++)
        {
            Offer(target);
        }

        while (!cancellation.IsCancellationRequested && _offers.TryDequeue(out var offer, out _))
        {
            // Rounds of the weapon may have gone elsewhere since: what the target is offered then is less.
            if (_spare[offer.Weapon].TryPop(out var round))
            {
                _placement.Place(round, offer.Target);
                _penalties[offer.Weapon] = _spare[offer.Weapon].Count > 0 ? 0 : 2;
            }

            Offer(offer.Target);
        }
    }

    private void Offer(int target)
    {
        var weapon = Surest(_problem.SurvivalsOf(target));
        var change = _penalties[weapon] > 0 ? 0 : _placement.Change(weapon, target);
        if (change < 0)
        {
            _offers.Enqueue((target, weapon), (change, target));
        }
    }

    /// <summary>The weapon with rounds that leaves the target the least chance; the first among equals.</summary>
    private int Surest(ReadOnlySpan<double> survivals)
    {
        var (surest, least) = (0, double.PositiveInfinity);
        var weapon = 0;
        for (; weapon <= survivals.Length - Doubles.Count; weapon += Doubles.Count)
        {
            var chances = new Doubles(survivals[weapon..]) + new Doubles(_penalties, weapon);
            if (Lanes.LessThanAny(chances, new Doubles(least)))
            {
                for (var lane = 0; lane < Doubles.Count; lane++)
                {
                    (surest, least) = chances[lane] < least ? (weapon + lane, chances[lane]) : (surest, least);
                }
            }
        }

        for (; weapon < survivals.Length; weapon++)
        {
            var chance = survivals[weapon] + _penalties[weapon];
            (surest, least) = chance < least ? (weapon, chance) : (surest, least);
        }

        return surest;
    }
}
