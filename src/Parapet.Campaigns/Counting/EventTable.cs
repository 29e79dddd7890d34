using Parapet.BattleManagement.Engagement;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;
using Parapet.Campaigns.Running;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Simulation.Recording;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;
using Parapet.Studies.Raids;

namespace Parapet.Campaigns.Counting;

/// <summary>A block's journals as rows of the table of events, in plain words.</summary>
internal static class EventTable
{
    public static IEnumerable<EventRecord> Of(Block block, StudyDefinition study, DrawnStudy drawn) =>
        from option in Enumerable.Range(0, study.Options.Length)
        from entry in block.Outcomes[option].Journal
        select Row(block, option, drawn.Scenarios[option], entry);

    private static EventRecord Row(Block block, int option, Scenario scenario, in JournalEntry entry)
    {
        TargetClass? kind = entry.Target >= 0 ? block.Raid.Targets[entry.Target].Description.Class : null;
        return new(
            option, block.Draw, block.Replication, entry.Time, entry.Kind.ToString(), entry.Target, kind, Actor(scenario, entry), Detail(entry));
    }

    private static string Actor(Scenario scenario, in JournalEntry entry)
    {
        var post = entry.Party >= CommandPostPlacement.FirstNode ? scenario.Posts[entry.Party - CommandPostPlacement.FirstNode].Name : "";
        var unit = entry.FireUnit >= 0 ? $"fire unit {entry.FireUnit}" : "";
        return post.Length > 0 && unit.Length > 0 ? $"{post}: {unit}" : post + unit;
    }

    private static string Detail(in JournalEntry entry) => entry.Kind switch
    {
        JournalKind.ShotNotTaken => ((ShotConstraint)entry.Detail).ToString(),
        JournalKind.Identified => ((StandardIdentity)entry.Detail).ToString(),
        JournalKind.RoundEnded => ((RoundFate)entry.Detail).ToString(),
        JournalKind.Fate => ((TargetFate)entry.Detail).ToString(),
        JournalKind.Assessed => entry.Detail == 1 ? "kill declared" : "miss declared",
        JournalKind.Ordered => $"{entry.Detail} rounds",
        JournalKind.Lapsed => ((LapseReason)entry.Detail).ToString(),
        _ => "",
    };
}
