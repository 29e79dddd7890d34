using System.Collections.Immutable;
using System.Text.Json;
using Parapet.Campaigns.Ledger;
using Parapet.Foundation.Randomness;
using Parapet.Reports.Tables;

namespace Parapet.Bench.Charts;

/// <summary>The folder of a run with very many raids, made up: what charts read of it, written as a run writes it.</summary>
internal static class ManyRaids
{
    public const int Draws = 24;

    public static readonly ImmutableArray<string> Options = ["alone", "paired", "linked", "none"];

    /// <summary>Key, unit, whether a quotient.</summary>
    public static readonly ImmutableArray<(string Id, string Unit, bool IsQuotient)> Measures =
        [("leakers", "threats", false), ("leakerShare", "share", true), ("assetsHit", "assets", false), ("roundsFired", "rounds", false), ("costOfRounds", "USD million", false), ("pictureCompleteness", "share", true)];

    private static readonly string s_version = typeof(Questions.Charting.ChartsQuestion).Assembly.GetName().Version!.ToString(3);

    /// <summary>Writes it, unless it is there.</summary>
    public static async Task WriteAsync(string folder, int raids)
    {
        if (File.Exists(Path.Combine(folder, RunRecord.FileName)))
        {
            return;
        }

        Directory.CreateDirectory(Path.Combine(folder, "tables"));
        await Table(folder, "options", [ParquetColumn<string>.Of("option", option => option)], Options);
        await Table(folder, "runs", Key<Run>(run => run), Runs(raids));
        await Table(folder, "measures", [.. Key<Fact>(fact => fact.Run), ParquetColumn<Fact>.Of("measure", fact => Measures[fact.Measure].Id), ParquetColumn<Fact>.Of("unit", fact => Measures[fact.Measure].Unit), Number("value", fact => fact.Value), Number("numerator", fact => fact.Above), Number("denominator", fact => fact.Below)],
            Runs(raids).SelectMany(Facts));
        await File.WriteAllTextAsync(Path.Combine(folder, "study.yaml"), "study: many-raids\n");
        await File.WriteAllBytesAsync(Path.Combine(folder, "summary.json"), Summary(raids));
        await File.WriteAllBytesAsync(Path.Combine(folder, RunRecord.FileName), new RunRecord
        {
            Version = s_version, Source = "study.yaml", CatalogueHash = "0", Seed = 1, Replications = raids, Terrain = "none", Figures = null, With = [], Without = [],
        }.ToJson());
    }

    private static ParquetColumn<Fact> Number(string name, Func<Fact, double?> value) => ParquetColumn<Fact>.Of(name, value);

    private static ParquetColumn<T>[] Key<T>(Func<T, Run> of) =>
        [ParquetColumn<T>.Of("option", row => Options[of(row).Option]), ParquetColumn<T>.Of<long>("draw", row => of(row).Draw), ParquetColumn<T>.Of<long>("replication", row => of(row).Replication)];

    private static async Task Table<T>(string folder, string name, IReadOnlyList<ParquetColumn<T>> columns, IEnumerable<T> rows)
    {
        await using var file = File.Create(Path.Combine(folder, "tables", $"{name}.parquet"));
        await ParquetTable.Write(columns, rows, file);
    }

    private static IEnumerable<Run> Runs(int raids) =>
        from replication in Enumerable.Range(0, raids)
        from option in Enumerable.Range(0, Options.Length)
        select new Run(option, (int)((long)replication * Draws / raids), replication);

    /// <summary>Numbers of the kind that a study brings: counts that lean, shares, a cost with a fraction.</summary>
    private static IEnumerable<Fact> Facts(Run run)
    {
        var random = new RandomSource(1, (ulong)run.Replication).Stream(Purpose.Kill, run.Option);
        var size = 40 + random.NextIndex(21);
        var leakers = Math.Min(size, random.NextPoisson(3 + 4 * run.Option + 0.2 * (run.Draw % 7)));
        var rounds = 2 * (size - leakers) + random.NextPoisson(12);
        var objects = 3000 + random.NextIndex(2000);
        var held = objects * (0.9 - 0.1 * run.Option) * random.NextUniform(0.9, 1);
        double?[] values = [leakers, null, random.NextPoisson(0.4 * leakers), rounds, 1.2 * rounds * random.NextUniform(0.9, 1.1), null];
        for (var measure = 0; measure < values.Length; measure++)
        {
            yield return Measures[measure].Id switch
            {
                "leakerShare" => new(run, measure, (double)leakers / size, leakers, size),
                "pictureCompleteness" => new(run, measure, held / objects, held, objects),
                _ => new(run, measure, values[measure], null, null),
            };
        }
    }

    private static byte[] Summary(int raids) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        study = "many-raids",
        replications = raids,
        interrupted = false,
        answer = "Made up to be measured.",
        decidingMeasure = "leakers",
        options = Options.Select(name => new { name, role = "Compared", costMillions = 1, measures = new { leakers = new { mean = 1, low = 0, high = 2, unit = "threats" } } }),
        differences = new[] { new { a = Options[0], b = Options[2] } },
    });

    private readonly record struct Run(int Option, int Draw, int Replication);

    private readonly record struct Fact(Run Run, int Measure, double? Value, double? Above, double? Below);
}
