using System.Globalization;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Vector;
using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Record;

namespace Parapet.Reports.Sections;

/// <summary>The leakers of the raid that is told, under the options of the headline: each leads to its moment in the replay.</summary>
internal static class LeakerLinks
{
    /// <summary>Where parapet serve listens unless it is told otherwise.</summary>
    public const string Server = "http://localhost:5080";

    private const int MostShown = 60;

    /// <summary>A line for each option; nothing where no raid is told or none of its threats got through.</summary>
    public static Markup Draw(StudyFindings findings)
    {
        var study = findings.Study;
        if (findings.Comparisons.IsEmpty)
        {
            return Markup.Nothing;
        }

        var (a, b) = findings.Comparisons[0];
        var rows = study.Events.Where(row => (row.Option == a || row.Option == b) && row.Kind == nameof(EntryKind.FateMet) && row.Detail is nameof(TargetFate.HitAsset) or nameof(TargetFate.HitDefence))
            .GroupBy(row => row.Option).OrderBy(rows => rows.Key == a ? 0 : 1).ToArray();
        return rows.Length == 0
            ? Markup.Nothing
            : Markup.Of($"""
                <h3>Leakers to watch</h3>
                <p>The first raid. While <code>parapet serve</code> runs where it finds this run, each opens at its moment: {Markup.Join(rows.Select(leakers => Line(study, leakers)))}</p>
                """);
    }

    private static Markup Line(StudyResult study, IGrouping<int, EventRecord> leakers)
    {
        var shown = leakers.Take(MostShown).Select(leaker => Markup.Of($"""<a href="{Address(study, leaker)}">T{leaker.Target} {leaker.Class?.Label} {Clock(leaker.Time)}</a> """));
        var rest = leakers.Count() - MostShown;
        return Markup.Of($"""<br><b>{study.Options[leakers.Key].Name}:</b> {Markup.Join(shown)}{(rest > 0 ? $"and {rest} more" : "")}""");
    }

    private static string Address(StudyResult study, EventRecord leaker) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Server}/?run={Uri.EscapeDataString(study.Name)}&raid={leaker.Replication}&pane={Uri.EscapeDataString($"{study.Options[leaker.Option].Name}~truth")}&t={leaker.Time.Seconds:F2}&of=target-{leaker.Target}");

    private static string Clock(Instant time) => string.Create(CultureInfo.InvariantCulture, $"{(int)(time.Seconds / 60)}:{(int)time.Seconds % 60:00}");
}
