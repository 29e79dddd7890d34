using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Judging.Outcomes;

namespace Parapet.Reports.Tables;

/// <summary>The tables behind the report: a row for each replication of each option, and a row for each event.</summary>
internal static class ResultTables
{
    /// <summary>Every measure as it came out, quotients as the two sums they are made of.</summary>
    public static ParquetTable Replications(StudyFindings findings)
    {
        var outcomes = findings.Study.Outcomes
            .OrderBy(outcome => (outcome.Draw, outcome.Replication, outcome.Option)).ToImmutableArray();
        var table = new ParquetTable(outcomes.Length);
        table.Add("option", row => findings.Study.Options[outcomes[row].Option].Name);
        table.Add("draw", row => outcomes[row].Draw);
        table.Add("replication", row => outcomes[row].Replication);
        table.Add("raid", row => outcomes[row].RaidSize);
        foreach (var measure in findings.Measures)
        {
            table.Add(measure.Id, row => measure.Value(outcomes[row]));
            if (measure.Kind == MeasureKind.Quotient)
            {
                table.Add(measure.Id + "Divisor", row => measure.Divisor(outcomes[row]));
            }
        }

        foreach (var threat in findings.Classes)
        {
            var raid = Measures.RaidSizeOf(threat);
            table.Add(raid.Id, row => raid.Value(outcomes[row]));
        }

        foreach (var (index, figure) in findings.Study.DisputedFigures.Index())
        {
            table.Add($"figure{index}: {figure.System}: {figure.Field}", row => figure.Draws[outcomes[row].Draw]);
        }

        return table;
    }

    /// <summary>What happened in the replications whose events were kept; times in s from the beginning of each.</summary>
    public static ParquetTable Events(StudyResult study)
    {
        var events = study.Events;
        var table = new ParquetTable(events.Length);
        table.Add("option", row => study.Options[events[row].Option].Name);
        table.Add("draw", row => events[row].Draw);
        table.Add("replication", row => events[row].Replication);
        table.Add("timeSeconds", row => events[row].Time.Seconds);
        table.Add("kind", row => events[row].Kind);
        table.Add("target", row => events[row].Target);
        table.Add("class", row => events[row].Class?.Label ?? "");
        table.Add("actor", row => events[row].Actor);
        table.Add("detail", row => events[row].Detail);
        return table;
    }
}
