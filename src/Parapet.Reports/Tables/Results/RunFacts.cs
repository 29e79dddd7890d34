using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;

namespace Parapet.Reports.Tables.Results;

/// <summary>Tables of what holds of single runs: all begin with the three columns that say which run it is.</summary>
internal static class RunFacts
{
    /// <param name="meaning">What a row is.</param>
    /// <param name="facts">Of one run, in an order that it alone decides.</param>
    public static TypedTable<RunFact<T>> Table<T>(string name, string meaning, Func<StudyFindings, ReplicationOutcome, IEnumerable<T>> facts) =>
        Table(name, meaning, findings => findings.Study.Outcomes, facts);

    /// <inheritdoc cref="Table{T}(string, string, Func{StudyFindings, ReplicationOutcome, IEnumerable{T}})"/>
    /// <param name="runs">All of them, in the order of the plan.</param>
    public static TypedTable<RunFact<T>> Table<T>(
        string name, string meaning, Func<StudyFindings, IEnumerable<ReplicationOutcome>> runs, Func<StudyFindings, ReplicationOutcome, IEnumerable<T>> facts) =>
        new TypedTable<RunFact<T>>(name, meaning, findings =>
            from run in runs(findings)
            from fact in facts(findings, run)
            select new RunFact<T>(findings.Study, run, fact))
        .Text("option", "The option, by its name in the study.", row => row.Study.Options[row.Run.Option].Name, isKey: true)
        .Whole("draw", "The draw of the disputed figures, from 0: the same draw means the same figures in every option.", row => row.Run.Draw, isKey: true)
        .Whole("replication", "The raid, from 0: the same number means the same raid in every option.", row => row.Run.Replication, isKey: true);
}
