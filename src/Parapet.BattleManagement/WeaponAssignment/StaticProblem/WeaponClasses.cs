using System.Collections.Immutable;

namespace Parapet.BattleManagement.WeaponAssignment.StaticProblem;

/// <summary>Weapons that are alike at every target, taken for one with the rounds of all: the same plans, without those that differ by name alone.</summary>
internal sealed class WeaponClasses
{
    private readonly AssignmentProblem _each;
    private readonly int[][] _members;

    private WeaponClasses(AssignmentProblem each, AssignmentProblem joined, int[][] members) => (_each, Joined, _members) = (each, joined, members);

    /// <summary>The problem with a weapon for each class, in the order of their first members; the problem itself where no two are alike.</summary>
    public AssignmentProblem Joined { get; }

    public static WeaponClasses Of(AssignmentProblem problem)
    {
        List<List<int>> classes = [];
        Dictionary<ulong, List<int>> classesOfHash = [];
        var hashes = Hashes(problem);
        for (var weapon = 0; weapon < problem.Weapons; weapon++)
        {
            if (!classesOfHash.TryGetValue(hashes[weapon], out var alike))
            {
                classesOfHash[hashes[weapon]] = alike = [];
            }

            var known = alike.FindIndex(one => AreAlike(problem, classes[one][0], weapon));
            if (known >= 0)
            {
                classes[alike[known]].Add(weapon);
            }
            else
            {
                alike.Add(classes.Count);
                classes.Add([weapon]);
            }
        }

        int[][] members = [.. classes.Select(static one => one.ToArray())];
        return new(problem, members.Length == problem.Weapons ? problem : Join(problem, members), members);
    }

    /// <summary>A plan of the joined problem as one of the problem itself: the first members fire first, each at the targets in their order.</summary>
    public ImmutableArray<AssignedRounds> Part(ImmutableArray<AssignedRounds> plan)
    {
        if (Joined == _each)
        {
            return plan;
        }

        var member = new int[_members.Length];
        var spare = _each.Rounds.ToArray();
        List<AssignedRounds> parted = [];
        foreach (var (weapons, target, rounds) in plan)
        {
            for (var left = rounds; left > 0;)
            {
                var weapon = _members[weapons][member[weapons]];
                var fired = Math.Min(left, spare[weapon]);
                if (fired > 0)
                {
                    parted.Add(new(weapon, target, fired));
                }

                left -= fired;
                spare[weapon] -= fired;
                member[weapons] += spare[weapon] == 0 ? 1 : 0;
            }
        }

        return [.. parted.OrderBy(static pair => pair.Weapon).ThenBy(static pair => pair.Target)];
    }

    private static AssignmentProblem Join(AssignmentProblem problem, int[][] members)
    {
        var survivals = new double[members.Length * problem.Targets];
        for (var target = 0; target < problem.Targets; target++)
        {
            var each = problem.SurvivalsOf(target);
            for (var joined = 0; joined < members.Length; joined++)
            {
                survivals[target * members.Length + joined] = each[members[joined][0]];
            }
        }

        var rounds = problem.Rounds.ToArray();
        return AssignmentProblem.OfSurvivals(problem.Values.ToArray(), [.. members.Select(each => each.Sum(weapon => rounds[weapon]))], survivals);
    }

    private static ulong[] Hashes(AssignmentProblem problem)
    {
        // 2^64 over the golden ratio: odd, and its bits are spread.
        const ulong Spread = 0x9E3779B97F4A7C15;
        var hashes = new ulong[problem.Weapons];
        for (var target = 0; target < problem.Targets; target++)
        {
            var survivals = problem.SurvivalsOf(target);
            for (var weapon = 0; weapon < hashes.Length; weapon++)
            {
                hashes[weapon] = (hashes[weapon] ^ BitConverter.DoubleToUInt64Bits(survivals[weapon])) * Spread;
            }
        }

        return hashes;
    }

    private static bool AreAlike(AssignmentProblem problem, int one, int other)
    {
        for (var target = 0; target < problem.Targets; target++)
        {
            if (problem.SurvivalsOf(target)[one] != problem.SurvivalsOf(target)[other])
            {
                return false;
            }
        }

        return true;
    }
}
