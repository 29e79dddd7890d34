using Doubles = System.Numerics.Vector<double>;
using Lanes = System.Numerics.Vector;

namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>
/// The weapons that pay best at one target when each unit of log survival is worth so much: by their reduced price
/// <c>l_i - t a_i</c>, the least first. All others are known not to pay better than <see cref="Outside"/>.
/// </summary>
internal sealed class SalvoOffers
{
    private readonly AssignmentProblem _problem;
    private readonly SurvivalLogs _logs;
    private readonly PartLimits _limits;
    private readonly Offer[] _offers;
    private readonly double[] _reduced;
    private double[] _found = [];
    private int[] _weapons = [];
    private int _wanted;
    private double _threshold;
    private double _worth;
    private double _leastLog;
    private double _greatestLog;

    public SalvoOffers(AssignmentProblem problem, SurvivalLogs logs, PartLimits limits)
    {
        (_problem, _logs, _limits) = (problem, logs, limits);
        _offers = new Offer[problem.Weapons];
        _reduced = new double[problem.Weapons];
    }

    public int Count { get; private set; }

    /// <summary>Whether there may be weapons that pay besides the offers.</summary>
    public bool IsTruncated => double.IsFinite(_threshold);

    /// <summary>Of log survival, where the offers were collected.</summary>
    public double Worth => _worth;

    /// <summary>In the order of the last sorting.</summary>
    public ref readonly Offer this[int place] => ref _offers[place];

    /// <summary>Reduced prices in the order of the last sorting.</summary>
    public double Reduced(int place) => _reduced[place];

    /// <summary>No weapon that is not among the offers has a lower reduced price where log survival is worth this much.</summary>
    public double Outside(double worth) => _threshold + (_worth - worth) * OutsideLog(worth);

    /// <summary>With <see cref="OutsideLog"/>, a weapon that is no worse than any that is not among the offers.</summary>
    public double OutsidePrice(double worth) => _threshold + _worth * OutsideLog(worth);

    /// <inheritdoc cref="OutsidePrice"/>
    public double OutsideLog(double worth) => worth > _worth ? _greatestLog : _leastLog;

    /// <summary>Collects the offers that are best where log survival is worth this much.</summary>
    /// <param name="target">The target.</param>
    /// <param name="value">Its value before the salvo.</param>
    /// <param name="worth">Of one unit of log survival, in the unit of the values.</param>
    /// <param name="prices">Of a round, by weapon.</param>
    /// <param name="wanted">So many weapons are enough.</param>
    public void Collect(int target, double value, double worth, double[] prices, int wanted)
    {
        var survivals = _problem.SurvivalsOf(target);
        var logs = _logs.Of(target);
        (_wanted, _worth, _threshold, Count) = (wanted, worth, double.PositiveInfinity, 0);
        (_leastLog, _greatestLog) = (_logs.LeastOf(target), _logs.GreatestOf(target));
        if (_found.Length < 2 * wanted)
        {
            (_found, _weapons) = (new double[2 * wanted], new int[2 * wanted]);
        }

        var weapon = 0;
        var worths = new Doubles(worth);
        for (; weapon <= prices.Length - Doubles.Count; weapon += Doubles.Count)
        {
            var reduced = new Doubles(prices, weapon) - worths * new Doubles(logs[weapon..]);
            if (Lanes.LessThanAny(reduced, new Doubles(_threshold)))
            {
                for (var lane = 0; lane < Doubles.Count; lane++)
                {
                    Note(weapon + lane, target, value, reduced[lane], prices, survivals);
                }
            }
        }

        for (; weapon < prices.Length; weapon++)
        {
            Note(weapon, target, value, prices[weapon] - worth * logs[weapon], prices, survivals);
        }

        Truncate();
        for (var place = 0; place < Count; place++)
        {
            weapon = _weapons[place];
            _offers[place] = new(weapon, prices[weapon], logs[weapon], survivals[weapon], _limits.Limit(weapon, target));
            _reduced[place] = _found[place];
        }
    }

    /// <summary>Sorts the offers by their reduced price where log survival is worth this much.</summary>
    public void SortAt(double worth)
    {
        for (var place = 0; place < Count; place++)
        {
            var offer = _offers[place];
            var reduced = offer.Price - worth * offer.Log;
            var to = place;
            for (; to > 0 && _reduced[to - 1] > reduced; to--)
            {
                (_offers[to], _reduced[to]) = (_offers[to - 1], _reduced[to - 1]);
            }

            (_offers[to], _reduced[to]) = (offer, reduced);
        }
    }

    /// <summary>Sum of so many least reduced prices from a place on, after so many rounds of its weapon; infinite where there are too few.</summary>
    public double LeastReduced(int place, int taken, int rounds)
    {
        var sum = 0.0;
        for (; place < Count; place++, taken = 0)
        {
            var more = Math.Min(rounds, _offers[place].Limit - taken);
            sum += more * _reduced[place];
            rounds -= more;
            if (rounds == 0)
            {
                return sum;
            }
        }

        return double.PositiveInfinity;
    }

    private void Note(int weapon, int target, double value, double reduced, double[] prices, ReadOnlySpan<double> survivals)
    {
        // What a round takes shrinks with every other round: one that does not pay alone never pays.
        if (reduced >= _threshold || value * (1 - survivals[weapon]) <= prices[weapon] || _limits.Limit(weapon, target) <= 0)
        {
            return;
        }

        (_found[Count], _weapons[Count]) = (reduced, weapon);
        if (++Count == 2 * _wanted)
        {
            Truncate();
        }
    }

    private void Truncate()
    {
        Array.Sort(_found, _weapons, 0, Count);
        if (Count > _wanted)
        {
            Count = _wanted;
            _threshold = _found[Count - 1];
        }
    }

    /// <summary>A weapon as it stands before a target.</summary>
    /// <param name="Weapon">Which.</param>
    /// <param name="Price">Of a round.</param>
    /// <param name="Log">Log survival that a round takes, not negative.</param>
    /// <param name="Survival">Chance that the target survives a round.</param>
    /// <param name="Limit">Rounds that may be fired.</param>
    public readonly record struct Offer(int Weapon, double Price, double Log, double Survival, int Limit);
}
