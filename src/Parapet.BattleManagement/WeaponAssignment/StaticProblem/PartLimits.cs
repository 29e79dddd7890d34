namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>What a part of the problem leaves free: rounds already forced are fired, and the others are limited pair by pair.</summary>
internal sealed class PartLimits
{
    private readonly AssignmentProblem _problem;
    private readonly double[] _values;
    private readonly int[] _spare;
    private readonly List<Narrowing>?[] _narrowings;
    private readonly List<int> _narrowed = [];

    public PartLimits(AssignmentProblem problem)
    {
        _problem = problem;
        _values = new double[problem.Targets];
        _spare = new int[problem.Weapons];
        _narrowings = new List<Narrowing>?[problem.Targets];
    }

    /// <summary>Of each target after the rounds that are forced at it.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>Rounds of each weapon besides those forced.</summary>
    public ReadOnlySpan<int> Spare => _spare;

    public int Forced(int weapon, int target) => Find(weapon, target)?.Least ?? 0;

    /// <summary>Rounds that may be fired besides those forced.</summary>
    public int Limit(int weapon, int target) =>
        Find(weapon, target) is { } narrowing ? Math.Min(_spare[weapon], narrowing.Most - narrowing.Least) : _spare[weapon];

    /// <summary>Takes on a part; false where it forces more rounds than there are.</summary>
    public bool Restrict(Subproblem part)
    {
        _problem.Values.CopyTo(_values);
        _problem.Rounds.CopyTo(_spare);
        foreach (var target in _narrowed)
        {
            _narrowings[target]!.Clear();
        }

        _narrowed.Clear();
        for (var narrower = part; narrower.Parent is not null; narrower = narrower.Parent)
        {
            Narrow(narrower);
        }

        return _narrowed.TrueForAll(Force);
    }

    private void Narrow(Subproblem part)
    {
        var at = _narrowings[part.Target] ??= [];
        if (at.Count == 0)
        {
            _narrowed.Add(part.Target);
        }

        var known = at.FindIndex(narrowing => narrowing.Weapon == part.Weapon);
        if (known < 0)
        {
            at.Add(new(part.Weapon, part.Least, part.Most));
        }
        else
        {
            at[known] = new(part.Weapon, Math.Max(at[known].Least, part.Least), Math.Min(at[known].Most, part.Most));
        }
    }

    private bool Force(int target)
    {
        foreach (var (weapon, least, most) in _narrowings[target]!)
        {
            if (least > most || (_spare[weapon] -= least) < 0)
            {
                return false;
            }

            _values[target] *= Math.Pow(_problem.SurvivalsOf(target)[weapon], least);
        }

        return true;
    }

    private Narrowing? Find(int weapon, int target)
    {
        if (_narrowings[target] is { } at)
        {
            foreach (var narrowing in at)
            {
                if (narrowing.Weapon == weapon)
                {
                    return narrowing;
                }
            }
        }

        return null;
    }

    private readonly record struct Narrowing(int Weapon, int Least, int Most);
}
