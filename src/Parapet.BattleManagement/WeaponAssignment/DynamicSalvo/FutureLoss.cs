namespace Parapet.BattleManagement.WeaponAssignment.DynamicSalvo;

/// <summary>
/// What is lost in the mean of the arrivals still to come, by the rounds that are left for them: each arrival's worth is drawn from the
/// same levels and known when it comes; at each of its looks so many rounds are fired as leave least in all.
/// </summary>
/// <param name="kill">Chance that one round kills, in [0, 1].</param>
/// <param name="levels">Of the worth of an arrival.</param>
/// <param name="looks">Salvos at one arrival, positive, each after the result of the last is known.</param>
/// <param name="atOnce">Most rounds of a salvo, positive.</param>
/// <param name="mostRounds">Not negative; more are never asked for.</param>
internal sealed class FutureLoss(double kill, ValueLevels levels, int looks, int atOnce, int mostRounds)
{
    /// <summary>
    /// What differs by less is alike, and the fewest rounds of what is alike are fired: those left may not be needed after the next look. But
    /// one is fired where that is as good as none: what is there is sure, and what is to come is a guess.
    /// </summary>
    private const double Rounding = 1e-12;

    private readonly List<double[]> _byArrivals = [new double[mostRounds + 1]];
    private readonly double[] _survives = [.. Enumerable.Range(0, atOnce + 1).Select(rounds => Math.Pow(1 - kill, rounds))];
    private readonly Dictionary<(double Worth, int Arrivals, int Salvos), int[]> _best = [];
    private double[] _next = new double[mostRounds + 1];
    private double[] _last = new double[mostRounds + 1];

    public int MostRounds => mostRounds;

    /// <summary>
    /// Rounds of the salvo that leaves least, at least one where that is as good as none, and no more than with more rounds left; 0 where the target is better let through. With
    /// several looks the least alone can ask for one round fewer when there is one more, by next to nothing.
    /// </summary>
    /// <param name="worth">Of the target, not negative.</param>
    /// <param name="rounds">Left, from 0 to the most.</param>
    /// <param name="arrivals">Still to come after it, not negative.</param>
    /// <param name="salvos">At the target, this one included, positive.</param>
    public int Best(double worth, int rounds, int arrivals, int salvos)
    {
        if (!_best.TryGetValue((worth, arrivals, salvos), out var best))
        {
            _best[(worth, arrivals, salvos)] = best = BestOfEach(worth, After(arrivals), salvos);
        }

        return best[rounds];
    }

    private int[] BestOfEach(double worth, double[] later, int salvos)
    {
        AfterLooks(worth, later, salvos - 1, mostRounds);
        var best = new int[mostRounds + 1];
        var fewest = atOnce;
        for (var rounds = mostRounds; rounds >= 0; rounds--)
        {
            best[rounds] = fewest = Math.Min(fewest, Least(worth, later, rounds).Rounds);
        }

        return best;
    }

    private double[] After(int arrivals)
    {
        while (_byArrivals.Count <= arrivals)
        {
            var later = _byArrivals[^1];
            var loss = new double[later.Length];
            foreach (var (worth, chance) in levels.Levels)
            {
                AfterLooks(worth, later, looks, mostRounds);
                for (var rounds = 0; rounds < loss.Length; rounds++)
                {
                    loss[rounds] += chance * _last[rounds];
                }
            }

            _byArrivals.Add(loss);
        }

        return _byArrivals[arrivals];
    }

    /// <summary>Leaves in the last row what is lost with each number of rounds and so many salvos at a target before all others.</summary>
    private void AfterLooks(double worth, double[] later, int salvos, int most)
    {
        for (var rounds = 0; rounds <= most; rounds++)
        {
            _last[rounds] = worth + later[rounds];
        }

        for (var salvo = 0; salvo < salvos; salvo++)
        {
            for (var rounds = 0; rounds <= most; rounds++)
            {
                _next[rounds] = Least(worth, later, rounds).Loss;
            }

            (_next, _last) = (_last, _next);
        }
    }

    private (double Loss, int Rounds) Least(double worth, double[] later, int rounds)
    {
        var best = (Loss: worth + later[rounds], Rounds: 0);
        for (var fired = 1; fired <= Math.Min(atOnce, rounds); fired++)
        {
            var survives = _survives[fired];
            var loss = (1 - survives) * later[rounds - fired] + survives * _last[rounds - fired];
            var isFirst = fired == 1 && worth > 0;
            best = loss < best.Loss * (1 + (isFirst ? Rounding : -Rounding)) ? (loss, fired) : best;
        }

        return best;
    }
}
