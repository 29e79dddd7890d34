using Parapet.Campaigns.Results;
using Parapet.Campaigns.Running;
using Parapet.Judging.Joining;
using Parapet.Judging.Ledger;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Studies.Definition;

namespace Parapet.Campaigns.Counting;

/// <summary>A block's stories as rows of the table of events, in plain words.</summary>
internal static class EventTable
{
    public static IEnumerable<EventRecord> Of(Block block, StudyDefinition study) =>
        from option in Enumerable.Range(0, study.Options.Length)
        let story = block.Runs[option].Story
        where story is not null
        from joined in story.Entries
        select Row(block, option, story.Cast, joined);

    private static EventRecord Row(Block block, int option, Cast cast, in JoinedEntry joined)
    {
        TargetClass? kind = joined.Target.IsNone ? null : block.Runs[option].Outcome.Targets[joined.Target.Value].Class;
        return new(
            option, block.Draw, block.Replication, joined.Time, joined.Kind.ToString(), joined.Target.Value, kind, Actor(cast, joined.Entry), Detail(joined.Entry));
    }

    private static string Actor(Cast cast, IEntry entry)
    {
        if (entry is EmitterState emitter)
        {
            return cast.NameOf(emitter.Sensor);
        }

        var post = entry.Post is { } node ? cast.NameOf(node) : "";
        var unit = entry.Unit is { Value: >= 0 } number ? $"fire unit {number.Value}" : "";
        return post.Length > 0 && unit.Length > 0 ? $"{post}: {unit}" : post + unit;
    }

    private static string Detail(IEntry entry) => entry switch
    {
        ShotRefused refused => refused.Refusal.Constraint.ToString(),
        Identified identified => identified.Judgement.Identity.ToString(),
        RoundEnded ended => ended.Fate.ToString(),
        FateMet fate => fate.Fate.ToString(),
        Judged judged => judged.Report.DeclaredKilled ? "kill declared" : "miss declared",
        Ordered ordered => $"{ordered.Order.Rounds} rounds",
        Lapsed lapsed => lapsed.Reason.ToString(),
        EmitterState emitter => emitter.Status.ToString(),
        _ => "",
    };
}
