using Parapet.BattleManagement.Doctrine;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Entries;

/// <summary>Names what a doctrine says twice and differently: both sides, and what would agree.</summary>
internal static class DoctrineContradictions
{
    public static void Check(DoctrineEntry doctrine, Node node, Problems problems)
    {
        CheckOrder(doctrine, node, problems);
        CheckRounds(doctrine, node, problems);
        CheckFire(doctrine, node, problems);
        CheckDiscipline(doctrine, node, problems);
        CheckSilence(doctrine, node, problems);
        if (doctrine.EmissionControl is { CueWithin: null, Until: null })
        {
            problems.Add(node.Field("emissionControl")!, "neither cueWithin nor until", "contradictory: a radar that nothing wakes never sees what it is to engage; one of the two, or both");
        }
    }

    private static void CheckSilence(DoctrineEntry doctrine, Node node, Problems problems)
    {
        if (doctrine.ShutDown is not null && doctrine.AntiRadiation is null)
        {
            problems.Add(node.Field("shutDown")!, "shutDown without antiRadiation", "contradictory: nothing is ever taken for a missile that comes for a radar; antiRadiation, or no shutDown");
        }
    }

    private static void CheckOrder(DoctrineEntry doctrine, Node node, Problems problems)
    {
        var first = doctrine.TakeFirst;
        if (first.Distinct().Count() != first.Length)
        {
            problems.Add(node.Field("takeFirst")!, $"[{string.Join(", ", first.Select(category => Names.Of(category)))}]", "each category once");
        }

        if (doctrine.Order == TargetOrder.AtRandom && !first.IsEmpty)
        {
            problems.Add(node.Field("takeFirst")!, "categories taken first, with order: at-random", "contradictory: targets are taken either by lot or with some of them first");
        }

        if (doctrine.Order == TargetOrder.AtRandom && doctrine.Assignment == AssignmentMethod.Joint)
        {
            problems.Add(node.Field("assignment")!, "joint, with order: at-random", "contradictory: shots are parted by threat or by lot; greedy, or order: by-threat");
        }
    }

    private static void CheckRounds(DoctrineEntry doctrine, Node node, Problems problems)
    {
        if (doctrine.PointDefenceReserve is { } kept && kept.Nominal.Value + doctrine.BallisticReserve.Nominal.Value >= 1)
        {
            problems.Add(
                node.Field("pointDefenceReserve")!,
                FormattableString.Invariant($"{kept.Nominal.Value} for point defence and {doctrine.BallisticReserve.Nominal.Value} for ballistic missiles"),
                "contradictory: together below 1, or no round is left for anything else");
        }

        if (doctrine.Looks == LookRule.ByWindow && doctrine.LookTime is null)
        {
            problems.Add(node.Field("looks")!, "by-window without lookTime", "contradictory: whether another look is possible depends on how long one takes; lookTime");
        }

        if (doctrine.Looks == LookRule.AsPlanned && doctrine.LookTime is not null)
        {
            problems.Add(node.Field("lookTime")!, "a time for looks, with looks: as-planned", "contradictory: salvos as planned wait for no window; looks: by-window, or no lookTime");
        }
    }

    private static void CheckDiscipline(DoctrineEntry doctrine, Node node, Problems problems)
    {
        if (doctrine.Discipline is { Salvo: SalvoMethod.Dynamic } && doctrine.Looks == LookRule.ByWindow)
        {
            problems.Add(node.Field("discipline")!, "dynamic salvos, with looks: by-window", "contradictory: both say how many rounds a salvo has; looks: as-planned, or another salvo");
        }
    }

    private static void CheckFire(DoctrineEntry doctrine, Node node, Problems problems)
    {
        if (doctrine.SelfDefence && doctrine.WeaponControl == WeaponControlStatus.Free)
        {
            problems.Add(node.Field("selfDefence")!, "self-defence against what is not friendly, with weaponControl: free", "contradictory: weapons free let all of that be fired at; hold or tight");
        }

        if (doctrine.WeaponControl == WeaponControlStatus.Hold && doctrine.CorridorMargin is { } margin && margin.Nominal > Length.Zero)
        {
            problems.Add(node.Field("corridorMargin")!, "fire held near corridors, with weaponControl: hold", "contradictory: under weapons hold fire is held everywhere; tight or free");
        }
    }
}
