using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;
using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Tests.Unit.Campaigns;

namespace Parapet.Tests.Unit.Validation;

/// <summary>Results with raids of stated outcomes.</summary>
internal static class MadeRaids
{
    /// <summary>One class of a raid; what is left over is let through.</summary>
    public static ClassOutcome Class(TargetClass threat, int raid, int killed, int harmless = 0, int missed = 0)
    {
        var fates = new int[Enum.GetValues<TargetFate>().Length];
        (fates[(int)TargetFate.Killed], fates[(int)TargetFate.FellHarmless], fates[(int)TargetFate.HitAsset]) = (killed, harmless, raid - killed - harmless);
        var causes = new int[Enum.GetValues<FirstCause>().Length];
        (causes[(int)FirstCause.ShotAndMissed], causes[(int)FirstCause.NotSeen]) = (missed, raid - killed - harmless - missed);
        return new()
        {
            Class = threat, Raid = raid, Attackers = raid, Leakers = raid - killed - harmless, Shots = killed + missed,
            Fates = [.. fates], FirstCauses = [.. causes], Opportunities = [], Launches = [],
        };
    }

    /// <summary>A result whose first option met these raids, the second something else, in draws of so many raids each.</summary>
    public static StudyResult Result(int raidsOfDraw, params ImmutableArray<ClassOutcome>[] raids)
    {
        var made = SyntheticStudy.Create(draws: 1, replicationsOfDraw: 1);
        var pattern = made.Outcomes.First();
        return made with
        {
            Outcomes =
            [
                .. from number in Enumerable.Range(0, raids.Length)
                   from option in (int[])[0, 1]
                   select pattern with
                   {
                       Option = option, Draw = number / raidsOfDraw, Replication = number,
                       Classes = option == 0 ? raids[number] : [Class(TargetClass.Drone, 50, 0)],
                       Rounds = [new(0, "round", option == 0 ? number + 1 : 1000, 0, Money.Zero)],
                   },
            ],
        };
    }
}
