namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>
/// The best salvo at one target where each round has a price, <c>min v prod q_i^x_i + sum l_i x_i</c>, by its number k of
/// rounds. <see cref="SalvoTangents"/> bounds every salvo of k rounds; a search by depth first, pruned by the same tangent,
/// closes what is left. As the bound is convex in k, it is enough to walk up and down from a k until the bound is no
/// better than the best salvo known. Keeps its arrays: one for each thread.
/// </summary>
internal sealed class SalvoPricing
{
    /// <summary>A search longer than this ends with a bound in place of the least cost.</summary>
    private const int SearchLimit = 2_000;

    /// <summary>Longer salvos are bounded only: their tangents leave next to nothing to search for.</summary>
    private const int LongestSearched = 256;

    private const int LeastOffers = 48;
    private const int MostOffers = 192;
    private const int Margin = 16;
    private const int MostCollections = 3;

    // A surer round is taken for this when the next tangent is guessed.
    private const double LeastSurvival = 1e-3;

    private const double RelativeSlack = 1e-11;

    private readonly AssignmentProblem _problem;
    private readonly SalvoOffers _offers;
    private readonly SalvoTangents _tangents;
    private readonly int[] _stack;
    private readonly int[] _taken;
    private int _target;
    private double _value;
    private double[] _prices = [];
    private int _wanted;
    private int _depth;
    private int _searched;
    private double _best;
    private double _unsearched;
    private double _notSearched;
    private double _slack;
    private SalvoStart _found;

    public SalvoPricing(AssignmentProblem problem, SurvivalLogs logs, PartLimits limits)
    {
        _problem = problem;
        _offers = new(problem, logs, limits);
        _tangents = new(_offers);
        _stack = new int[problem.RoundCount];
        _taken = new int[problem.Weapons];
        Salvo = new int[problem.RoundCount];
    }

    /// <summary>The weapons of the best salvo, one entry a round; the first <see cref="SalvoRounds"/> count.</summary>
    public int[] Salvo { get; }

    public int SalvoRounds { get; private set; }

    /// <summary>The least cost, or less where the search was cut short.</summary>
    /// <param name="target">The target.</param>
    /// <param name="value">What it is worth before the salvo.</param>
    /// <param name="prices">Of one round, by weapon, not negative.</param>
    /// <param name="start">Where to begin; set to where the best salvo was found.</param>
    public double Solve(int target, double value, double[] prices, ref SalvoStart start)
    {
        (_target, _value, _prices) = (target, value, prices);
        (_best, _slack, _unsearched) = (value, RelativeSlack * value, double.PositiveInfinity);
        (SalvoRounds, _searched, _depth) = (0, 0, 0);
        if (value <= 0)
        {
            return 0;
        }

        var rounds = Math.Clamp(start.Rounds, 1, Math.Max(1, _stack.Length));
        _found = new(rounds, Math.Clamp(start.Worth, 1e-12 * value, value));
        _wanted = Math.Min(_problem.Weapons, Math.Max(LeastOffers, 2 * (rounds + Margin)));
        _offers.Collect(target, value, _found.Worth, prices, _wanted);
        if (_offers.Count > 0)
        {
            Walk(rounds, _found.Worth);
        }

        start = _found;
        return Math.Min(_best, _unsearched) - _slack;
    }

    private void Walk(int first, double worth)
    {
        var tangent = Explore(first, worth);
        var (rounds, up) = (first, tangent);
        while (rounds < _stack.Length && (up.Bound < _best - _slack || rounds <= SalvoRounds))
        {
            up = Explore(++rounds, up.Worth * _offers[0].Survival);
        }

        NoteBeyond(up.Bound, (double)(_stack.Length - rounds) / Math.Max(1, rounds - SalvoRounds));
        (rounds, var down) = (first, tangent);
        while (rounds > 1 && (down.Bound < _best - _slack || rounds >= SalvoRounds))
        {
            down = Explore(--rounds, Math.Min(_value, down.Worth / Math.Max(LeastSurvival, _offers[0].Survival)));
        }

        NoteBeyond(down.Bound, (double)(rounds - 1) / Math.Max(1, SalvoRounds - rounds));
    }

    /// <summary>A bound that ended a walk just below the best salvo might go on falling as steeply, but no more: it is convex.</summary>
    private void NoteBeyond(double bound, double stepsForEach)
    {
        if (bound < _best && stepsForEach > 0)
        {
            _unsearched = Math.Min(_unsearched, bound - (_best - bound) * stepsForEach);
        }
    }

    /// <summary>Looks for better salvos of so many rounds and notes what they cost at least.</summary>
    private SalvoTangent Explore(int rounds, double worth)
    {
        if (_offers.IsTruncated && rounds + Margin > _wanted)
        {
            _wanted = Math.Min(_problem.Weapons, 2 * (rounds + Margin));
            _offers.Collect(_target, _value, worth, _prices, _wanted);
        }

        worth = WorthAmongOffers(rounds, worth);
        var tangent = Steepest(rounds, worth);
        for (var i = 0; i < MostCollections && _offers.IsTruncated && tangent.WithOutsider < _best - _slack && worth != _offers.Worth; i++)
        {
            // What the others could do is known best where the offers are collected.
            _offers.Collect(_target, _value, worth, _prices, _wanted);
            worth = WorthAmongOffers(rounds, worth);
            tangent = Steepest(rounds, worth);
        }

        if (tangent.Bound < _best - _slack)
        {
            Close(tangent, rounds);
        }

        return tangent;
    }

    /// <summary>Searches the salvos of so many rounds, among more and more weapons until those left out cannot matter.</summary>
    private void Close(SalvoTangent tangent, int rounds)
    {
        var unsearched = Search(tangent, rounds);
        while (_offers.IsTruncated && tangent.WithOutsider < _best - _slack && _wanted < MostOffers && _searched <= SearchLimit)
        {
            _wanted = Math.Min(_problem.Weapons, 4 * _wanted);
            _offers.Collect(_target, _value, tangent.Worth, _prices, _wanted);
            tangent = Steepest(rounds, tangent.Worth);
            unsearched = Search(tangent, rounds);
        }

        _unsearched = Math.Min(_unsearched, Math.Min(unsearched, _offers.IsTruncated ? tangent.WithOutsider : double.PositiveInfinity));
    }

    private double WorthAmongOffers(int rounds, double worth) =>
        _offers.IsTruncated ? _tangents.Steepest(_value, rounds, worth, double.PositiveInfinity, amongOffers: true).Worth : worth;

    private SalvoTangent Steepest(int rounds, double worth)
    {
        var tangent = _tangents.Steepest(_value, rounds, worth, _best - _slack, amongOffers: false);
        if (tangent.SalvoCost < _best - _slack)
        {
            (_best, SalvoRounds, _found) = (tangent.SalvoCost, rounds, new(rounds, tangent.Worth));
            _tangents.CopySalvo(Salvo.AsSpan(0, rounds));
        }

        return tangent;
    }

    /// <summary>The least that salvos of so many rounds can cost of those among the offers that were not searched.</summary>
    private double Search(in SalvoTangent tangent, int rounds)
    {
        if (rounds > LongestSearched)
        {
            return tangent.Bound;
        }

        _offers.SortAt(tangent.Worth);
        _notSearched = double.PositiveInfinity;
        Choose(0, 0, rounds, _value, 0, SalvoTangents.Height(_value, tangent.Worth));
        if (SalvoRounds == rounds)
        {
            _found = new(rounds, tangent.Worth);
        }

        return _notSearched;
    }

    /// <param name="place">The offer considered next.</param>
    /// <param name="taken">Rounds of it taken already.</param>
    /// <param name="wanting">Rounds still to be chosen.</param>
    /// <param name="left">Value left.</param>
    /// <param name="paid">For the rounds so far.</param>
    /// <param name="reduced">Height of the tangent and the reduced prices of the rounds so far.</param>
    private void Choose(int place, int taken, int wanting, double left, double paid, double reduced)
    {
        if (wanting == 0)
        {
            if (left + paid < _best - _slack)
            {
                (_best, SalvoRounds) = (left + paid, _depth);
                Array.Copy(_stack, Salvo, _depth);
            }

            return;
        }

        for (; place < _offers.Count; place++, taken = 0)
        {
            ref readonly var offer = ref _offers[place];
            if (taken >= offer.Limit || (taken == 0 && IsDominated(place)))
            {
                continue;
            }

            var bound = reduced + _offers.LeastReduced(place, taken, wanting);
            if (bound >= _best - _slack)
            {
                return;
            }

            if (++_searched > SearchLimit)
            {
                _notSearched = Math.Min(_notSearched, bound);
                return;
            }

            _taken[place] = taken + 1;
            _stack[_depth++] = offer.Weapon;
            Choose(place, taken + 1, wanting - 1, left * offer.Survival, paid + offer.Price, reduced + _offers.Reduced(place));
            _depth--;
            _taken[place] = taken;
        }
    }

    /// <summary>Whether a weapon before this one, with rounds to spare, is no dearer and no less sure: it would have been taken instead.</summary>
    private bool IsDominated(int place)
    {
        ref readonly var offer = ref _offers[place];
        for (var other = 0; other < place; other++)
        {
            ref readonly var before = ref _offers[other];
            if (before.Price <= offer.Price && before.Log >= offer.Log && _taken[other] < before.Limit)
            {
                return true;
            }
        }

        return false;
    }
}
