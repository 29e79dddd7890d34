using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;
using Parapet.Store;

namespace Parapet.Questions.Charting;

/// <summary>The raids of a run that goes on as the tables that it will write, as far as charts read them.</summary>
internal static class LiveTables
{
    /// <summary>Rows of measures that are held; of a run with more raids the later measures are left out until it has ended.</summary>
    private const long MostRows = 2_000_000;

    private static readonly (string, string)[] s_run = [("option", "VARCHAR"), ("draw", "INTEGER"), ("replication", "INTEGER")];

    /// <summary>A store with the tables options, runs and measures.</summary>
    public static ResultStore Of(StudyResult study)
    {
        var store = ResultStore.Open([], (_, _) => { })!;
        try
        {
            store.Fill("options", [("option", "VARCHAR")], study.Options.Select(option => new object?[] { option.Name }));
            store.Fill("runs", s_run, study.Outcomes.Select(outcome => Key(study, outcome)));
            store.Fill(
                "measures", [.. s_run, ("measure", "VARCHAR"), ("unit", "VARCHAR"), ("value", "DOUBLE"), ("numerator", "DOUBLE"), ("denominator", "DOUBLE")],
                from measure in MeasuresOf(study)
                from outcome in study.Outcomes
                select (object?[])[.. Key(study, outcome), measure.Id, measure.Unit, .. Values(measure, outcome)]);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private static IEnumerable<MeasureOfEffectiveness> MeasuresOf(StudyResult study)
    {
        var deciding = Measures.DecidingBy(study.DecidingMeasure);
        var most = (int)Math.Max(1, MostRows / Math.Max(1, study.Outcomes.Count()));
        return Measures.Overall.Where(measure => measure.Id != deciding.Id).Prepend(deciding).Take(most);
    }

    private static object?[] Key(StudyResult study, ReplicationOutcome outcome) => [study.Options[outcome.Option].Name, outcome.Draw, outcome.Replication];

    private static object?[] Values(MeasureOfEffectiveness measure, ReplicationOutcome outcome)
    {
        var (value, divisor) = (measure.Value(outcome), measure.Divisor(outcome));
        return measure.Kind == MeasureKind.Quotient ? [divisor == 0 ? null : value / divisor, value, divisor] : [value, null, null];
    }
}
