namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>How many rounds of each weapon go to each target in the mean over the salvos of several prices.</summary>
internal sealed class SalvoShares(int weapons)
{
    private readonly List<int> _pairs = [];
    private int _counted;
    private bool _isSorted;

    public void Clear() => (_counted, _isSorted) = (Empty(), true);

    /// <summary>Begins the salvos of one more set of prices.</summary>
    public void Count() => (_counted, _isSorted) = (_counted + 1, false);

    public void Add(int weapon, int target) => _pairs.Add(target * weapons + weapon);

    /// <summary>Each pair that was met, with its mean rounds, by target, then weapon.</summary>
    public IEnumerable<(int Weapon, int Target, double Rounds)> All()
    {
        if (!_isSorted)
        {
            _pairs.Sort();
            _isSorted = true;
        }

        for (var (first, end) = (0, 0); first < _pairs.Count; first = end)
        {
            while (end < _pairs.Count && _pairs[end] == _pairs[first])
            {
                end++;
            }

            yield return (_pairs[first] % weapons, _pairs[first] / weapons, (end - first) / (double)_counted);
        }
    }

    private int Empty()
    {
        _pairs.Clear();
        return 0;
    }
}
