namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>
/// The best salvo at one target where each round has a price: <c>min v prod q_i^x_i + sum l_i x_i</c>, by depth first over
/// the weapons in the order of price for each unit of log survival. What is left is bounded by fractional rounds, which
/// are then filled in that same order. Keeps its arrays: one for each thread.
/// </summary>
internal sealed class SalvoPricing
{
    /// <summary>A search longer than this ends with a bound in place of the least cost.</summary>
    private const int SearchLimit = 5_000;

    // A round surer than this is taken as this sure; that moves a bound by less than 1e-12 of the value.
    private const double LeastSurvival = 1e-12;

    private const double RelativeSlack = 1e-11;

    private readonly AssignmentProblem _problem;
    private readonly double[] _inverseLogs;
    private readonly RatioQueue _queue;
    private readonly Item[] _items;
    private readonly int[] _stack;
    private int _known;
    private int _depth;
    private int _searched;
    private double _best;
    private double _unsearched;
    private double _slack;

    public SalvoPricing(AssignmentProblem problem, int rounds)
    {
        _problem = problem;
        _inverseLogs = new double[problem.Weapons * problem.Targets];
        for (var target = 0; target < problem.Targets; target++)
        {
            var survivals = problem.SurvivalsOf(target);
            for (var weapon = 0; weapon < problem.Weapons; weapon++)
            {
                _inverseLogs[target * problem.Weapons + weapon] = 1 / -Math.Log(Math.Max(LeastSurvival, survivals[weapon]));
            }
        }

        _queue = new(problem.Weapons);
        _items = new Item[problem.Weapons];
        _stack = new int[rounds];
        Salvo = new int[rounds];
    }

    /// <summary>The weapons of the best salvo, one entry a round; the first <see cref="SalvoRounds"/> count.</summary>
    public int[] Salvo { get; }

    public int SalvoRounds { get; private set; }

    /// <summary>The least cost, or less where the search was cut short.</summary>
    /// <param name="target">The target.</param>
    /// <param name="value">What it is worth before the salvo.</param>
    /// <param name="prices">Of one round, by weapon, not negative.</param>
    /// <param name="limits">Rounds allowed, by weapon.</param>
    public double Solve(int target, double value, double[] prices, ReadOnlySpan<int> limits)
    {
        var survivals = _problem.SurvivalsOf(target);
        var inverseLogs = _inverseLogs.AsSpan(target * _problem.Weapons, _problem.Weapons);
        _queue.Clear();
        for (var weapon = 0; weapon < survivals.Length; weapon++)
        {
            // What a round takes shrinks with every other round: one that does not pay alone never pays.
            if (value * (1 - survivals[weapon]) > prices[weapon] && limits[weapon] > 0)
            {
                _queue.Add(weapon, prices[weapon] * inverseLogs[weapon]);
            }
        }

        _best = value;
        _slack = RelativeSlack * value;
        _unsearched = double.PositiveInfinity;
        (_known, _depth, _searched, SalvoRounds) = (0, 0, 0, 0);
        Search(new(survivals, prices, limits), 0, 0, value, 0);
        return Math.Min(_best - _slack, _unsearched);
    }

    /// <param name="target">What the target's weapons do and cost.</param>
    /// <param name="place">The weapon considered next.</param>
    /// <param name="taken">Rounds of it taken already.</param>
    /// <param name="left">Value left.</param>
    /// <param name="paid">For the rounds so far.</param>
    private void Search(in Offers target, int place, int taken, double left, double paid)
    {
        if (left + paid < _best - _slack)
        {
            _best = left + paid;
            SalvoRounds = _depth;
            Array.Copy(_stack, Salvo, _depth);
        }

        for (; Knows(target, place); place++, taken = 0)
        {
            ref readonly var item = ref _items[place];
            if (taken >= item.Limit || left * (1 - item.Survival) <= item.Price)
            {
                continue;
            }

            var bound = paid + Fractional(target, place, taken, left);
            if (bound >= _best - _slack)
            {
                return;
            }

            if (++_searched > SearchLimit)
            {
                _unsearched = Math.Min(_unsearched, bound);
                return;
            }

            _stack[_depth++] = item.Weapon;
            Search(target, place, taken + 1, left * item.Survival, paid + item.Price);
            _depth--;
        }
    }

    /// <summary>The least cost from here on if rounds could be split.</summary>
    private double Fractional(in Offers target, int place, int taken, double left)
    {
        var paid = 0.0;
        for (; Knows(target, place) && left > _items[place].Ratio; place++, taken = 0)
        {
            ref readonly var item = ref _items[place];
            var full = taken == 0 ? item.Full : Math.Pow(item.Survival, item.Limit - taken);
            if (left * full < item.Ratio)
            {
                return paid + item.Ratio * (1 + Math.Log(left / item.Ratio));
            }

            left *= full;
            paid += item.Price * (item.Limit - taken);
        }

        return paid + left;
    }

    private bool Knows(in Offers target, int place)
    {
        if (place < _known)
        {
            return true;
        }

        if (!_queue.Reaches(place))
        {
            return false;
        }

        var (weapon, ratio) = _queue[place];
        var survival = Math.Max(LeastSurvival, target.Survivals[weapon]);
        var limit = target.Limits[weapon];
        _items[place] = new(weapon, survival, target.Prices[weapon], ratio, limit, limit == 1 ? survival : Math.Pow(survival, limit));
        _known++;
        return true;
    }

    private readonly record struct Item(int Weapon, double Survival, double Price, double Ratio, int Limit, double Full);

    private readonly ref struct Offers(ReadOnlySpan<double> survivals, ReadOnlySpan<double> prices, ReadOnlySpan<int> limits)
    {
        public readonly ReadOnlySpan<double> Survivals = survivals;
        public readonly ReadOnlySpan<double> Prices = prices;
        public readonly ReadOnlySpan<int> Limits = limits;
    }
}
