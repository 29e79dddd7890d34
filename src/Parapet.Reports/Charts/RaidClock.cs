using Parapet.Campaigns.Results;
using Parapet.Drawing.Charts;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Maps;
using Parapet.Drawing.Vector;
using Parapet.Judging.Outcomes;
using Parapet.Messages;

namespace Parapet.Reports.Charts;

/// <summary>When each threat of one replication flew, and how it ended.</summary>
internal static class RaidClock
{
    /// <summary>The chart; nothing where no threat flew.</summary>
    public static Markup Draw(ReplicationStory story)
    {
        SpanRow[] rows =
        [
            .. from path in story.Paths
               where path.Fate is not null
               group path by RaidMap.Kind(path.Class) into kind
               orderby kind.Min(path => path.Class)
               select new SpanRow(RaidMap.KindText(kind.Key), $"way {kind.Key}", [.. kind.Select(Of)]),
        ];
        return rows.Length == 0 ? Markup.Nothing : SpanChart.Draw("When each threat flew, and how it ended", "minutes since the raid's start", rows);
    }

    private static Span Of(StoryPath path)
    {
        var (mark, kind) = path.Fate switch
        {
            TargetFate.Killed => (MapSymbol.Dot, "kill"),
            TargetFate.HitAsset or TargetFate.HitDefence => (MapSymbol.Dart, "impact"),
            _ => ((MapSymbol?)null, ""),
        };
        var title = $"{path.Class.Label}{RaidMap.Ending(path.Fate)}, {NumberText.Of(path.Begins.Seconds / 60)} to {NumberText.Of(path.Ended.Seconds / 60)} min";
        return new(path.Begins.Seconds / 60, path.Ended.Seconds / 60, mark, kind, title);
    }
}
