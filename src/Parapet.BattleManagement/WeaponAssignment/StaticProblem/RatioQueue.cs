namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>The weapons that may pay at a target, in the order of price for each unit of log survival; sorted only as far as asked for.</summary>
internal sealed class RatioQueue(int weapons)
{
    private readonly double[] _ratios = new double[weapons];
    private readonly int[] _weapons = new int[weapons];
    private readonly (int Weapon, double Ratio)[] _ordered = new (int Weapon, double Ratio)[weapons];
    private int _waiting;
    private int _taken;

    public (int Weapon, double Ratio) this[int place] => _ordered[place];

    public void Clear() => (_waiting, _taken) = (0, 0);

    public void Add(int weapon, double ratio)
    {
        var place = _waiting++;
        while (place > 0 && _ratios[(place - 1) / 2] > ratio)
        {
            var above = (place - 1) / 2;
            (_ratios[place], _weapons[place]) = (_ratios[above], _weapons[above]);
            place = above;
        }

        (_ratios[place], _weapons[place]) = (ratio, weapon);
    }

    /// <summary>Whether there is a weapon at a place; it can be read after this.</summary>
    public bool Reaches(int place)
    {
        if (place >= _taken && _waiting > 0)
        {
            Take();
        }

        return place < _taken;
    }

    private void Take()
    {
        _ordered[_taken++] = (_weapons[0], _ratios[0]);
        _waiting--;
        var (ratio, weapon) = (_ratios[_waiting], _weapons[_waiting]);
        var place = 0;
        for (var below = 1; below < _waiting; below = 2 * place + 1)
        {
            below += below + 1 < _waiting && _ratios[below + 1] < _ratios[below] ? 1 : 0;
            if (_ratios[below] >= ratio)
            {
                break;
            }

            (_ratios[place], _weapons[place]) = (_ratios[below], _weapons[below]);
            place = below;
        }

        (_ratios[place], _weapons[place]) = (ratio, weapon);
    }
}
