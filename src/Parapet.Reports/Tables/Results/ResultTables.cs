using System.Collections.Immutable;
using Parapet.Campaigns.Findings;

namespace Parapet.Reports.Tables.Results;

/// <summary>All tables of a run, in the order in which docs/results.md describes them.</summary>
public static class ResultTables
{
    /// <summary>Those of runs first, then of threats, of the defence and of the study.</summary>
    public static ImmutableArray<ResultTable> All { get; } =
    [
        RunTables.Runs, RunTables.Measures, RunTables.Levels,
        EventTables.Events,
        ThreatTables.Classes, ThreatTables.Fates, ThreatTables.Causes, ThreatTables.Timeline, ThreatTables.Chain, ThreatTables.Ranges,
        DefenceTables.Rounds, CourseTables.Course, DefenceTables.Assets, DefenceTables.Traffic, DefenceTables.Losses, DefenceTables.Pictures, DefenceTables.Judgements,
        StudyTables.Options, StudyTables.Figures, StudyTables.Draws, StudyTables.Story,
    ];

    /// <summary>Their files, within the folder of the report.</summary>
    internal static IEnumerable<(string Name, Func<Stream, Task> Write)> Files(StudyFindings findings) =>
        All.Select(table => (table.File, (Func<Stream, Task>)(stream => table.Write(findings, stream))));
}
