using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Ledger;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;
using Parapet.Questions.Querying;
using Parapet.Statistics.Designs;
using Parapet.Store;
using Parapet.Studies.Definition;

namespace Parapet.Questions.Comparing;

/// <summary>One of two runs: what it was asked for, and its tables.</summary>
internal sealed class ComparedRun : IDisposable
{
    private const char Apart = '\u001f';

    /// <summary>What is read of the tables; other columns may be as they are.</summary>
    private static readonly (string Table, string[] Columns)[] Needed =
    [
        ("runs", ["option", "draw", "replication"]),
        ("options", ["option"]),
        ("measures", ["option", "draw", "replication", "measure", "unit", "value", "numerator", "denominator", "most"]),
        ("classes", ["option", "draw", "replication", "class", "flown"]),
        ("levels", ["option", "draw", "replication", "factor", "level"]),
        ("draws", ["disputed", "draw", "value"]),
        ("figures", ["figure", "system", "field", "value", "unit", "low", "high"]),
    ];

    private readonly ResultStore _store;
    private readonly CancellationToken _cancellation;
    private bool? _isDisputed;

    private ComparedRun(string folder, RunRecord record, Node study, JsonDocument summary, ResultStore store, CancellationToken cancellation) =>
        (Folder, Record, Study, Ended, _store, _cancellation) = (folder, record, study, summary, store, cancellation);

    public string Folder { get; }

    public RunRecord Record { get; }

    /// <summary>The study's file.</summary>
    public Node Study { get; }

    /// <summary>The run's summary.json.</summary>
    public JsonDocument Ended { get; }

    public ImmutableArray<StoredTable> Tables => _store.Tables;

    /// <summary>The names of its options.</summary>
    public ImmutableArray<string> Options => field.IsDefault ? field = [.. Rows("SELECT option FROM options").Select(row => row[0]!)] : field;

    /// <summary>The raids that every option met, in the order of draw and number; in an interrupted run some are left out.</summary>
    public ImmutableArray<ComparedRaid> Raids => field.IsDefault ? field = [.. ReadRaids()] : field;

    /// <summary>Opens it; null where it cannot be read, with every problem added.</summary>
    public static ComparedRun? Open(string folder, Problems problems, CancellationToken cancellation)
    {
        var before = problems.Count;
        var record = RunRecord.OfAnyVersion(folder, problems);
        var study = record is null ? null : StudyReader.Document(Path.Combine(folder, StudyReader.FileName), problems);
        var summary = record is null ? null : RunSummary.Read(folder, problems);
        var store = record is null ? null : RunTables.OfAnyVersion(folder, problems);
        if (problems.Count == before && store is not null)
        {
            CheckColumns(folder, record!, store, problems);
        }

        if (problems.Count == before)
        {
            var run = new ComparedRun(folder, record!, study!, summary!, store!, cancellation);
            if (!run.Raids.IsEmpty)
            {
                return run;
            }

            problems.Add(new(folder, 0, "", "no raid that every option finished", "one at least, to compare"));
        }

        store?.Dispose();
        summary?.Dispose();
        return null;
    }

    /// <summary>The measures of an option, run by run, by their ids.</summary>
    public Dictionary<string, MeasureSeries> Measures(string option)
    {
        var measures = new Dictionary<string, MeasureSeries>();
        foreach (var row in Rows($"SELECT measure, unit, draw, replication, value, numerator, denominator, most FROM measures WHERE option = {ResultStore.Text(option)}"))
        {
            var isQuotient = row[6] is not null;
            if (!measures.TryGetValue(row[0]!, out var series))
            {
                measures.Add(row[0]!, series = new(row[1]!, isQuotient));
            }

            series.Add((Whole(row[2]), Whole(row[3])), Number(row[isQuotient ? 5 : 4], double.NaN), Number(row[6], 1), Number(row[7], double.PositiveInfinity));
        }

        return measures;
    }

    /// <summary>Draws and swept levels of raids of this run, as the study's own estimates take them.</summary>
    /// <param name="isDisputed">Whether figures differ between draws in the other run, where both are taken together.</param>
    public ReplicationDesign Design(ImmutableArray<ComparedRaid> raids, bool isDisputed = false)
    {
        var factors = raids.Select(raid => raid.Levels.Length).Min();
        int[][] levels =
        [
            .. from factor in Enumerable.Range(0, factors)
               let names = raids.Select(raid => raid.Levels[factor]).Distinct().Order(StringComparer.Ordinal).ToArray()
               select raids.Select(raid => Array.IndexOf(names, raid.Levels[factor])).ToArray(),
        ];
        return OutcomeTable.DesignOf([.. raids.Select(raid => raid.Draw)], levels, isDisputed || IsDisputed);
    }

    /// <summary>Whether draws differ in any figure; of a single draw it is not known.</summary>
    public bool IsDisputed => _isDisputed ??= Rows("SELECT count(*) FROM (SELECT disputed FROM draws GROUP BY disputed HAVING count(*) = 1 OR count(DISTINCT value) > 1)").Single()[0] != "0";

    /// <summary>The figures of the catalogue that it used, each told in words; of several of one name all.</summary>
    public ILookup<string, string> Figures() =>
        Rows("SELECT system || ': ' || field, concat_ws(' ', value, unit, CASE WHEN low IS NOT NULL THEN '[' || low || ', ' || high || ']' END) FROM figures ORDER BY figure")
            .ToLookup(row => row[0]!, row => row[1]!);

    /// <inheritdoc/>
    public void Dispose()
    {
        _store.Dispose();
        Ended.Dispose();
    }

    private IEnumerable<ComparedRaid> ReadRaids()
    {
        var threats = Rows("SELECT draw, replication, string_agg(class || ' ' || flown, ', ' ORDER BY class) FROM classes WHERE flown > 0 AND option = (SELECT min(option) FROM options) GROUP BY draw, replication")
            .ToDictionary(row => (Whole(row[0]), Whole(row[1])), row => row[2]!);
        var levels = Rows($"SELECT draw, replication, string_agg(level, '{Apart}' ORDER BY factor) FROM levels WHERE option = (SELECT min(option) FROM options) GROUP BY draw, replication")
            .ToDictionary(row => (Whole(row[0]), Whole(row[1])), row => row[2]!.Split(Apart).ToImmutableArray());
        return Rows("SELECT draw, replication FROM runs GROUP BY draw, replication HAVING count(*) = (SELECT count(*) FROM options) ORDER BY draw, replication")
            .Select(row => (Draw: Whole(row[0]), Replication: Whole(row[1])))
            .Select(key => new ComparedRaid(key.Draw, key.Replication, threats.GetValueOrDefault(key, ""), levels.GetValueOrDefault(key, [])));
    }

    private static void CheckColumns(string folder, RunRecord record, ResultStore store, Problems problems)
    {
        foreach (var (name, columns) in Needed)
        {
            var path = RunTables.Shown(folder, name);
            if (store.Tables.FirstOrDefault(table => table.Name == name) is not { } table)
            {
                problems.Add(new(path, 0, "", "there is no such file", "a table that parapet run wrote"));
                continue;
            }

            string[] missing = [.. columns.Except(store.Columns(table).Select(column => column.Name))];
            if (missing.Length > 0)
            {
                problems.Add(new(path, 0, string.Join(", ", missing), "no such column", $"tables as this version of parapet run writes them; those of the run are of version {record.Version}"));
            }
        }
    }

    private IEnumerable<ImmutableArray<string?>> Rows(string sql)
    {
        using var frame = _store.Query(sql, _cancellation);
        foreach (var row in frame.Rows())
        {
            yield return row;
        }
    }

    private static int Whole(string? text) => int.Parse(text!, CultureInfo.InvariantCulture);

    private static double Number(string? text, double otherwise) => text is null ? otherwise : double.Parse(text, CultureInfo.InvariantCulture);
}
