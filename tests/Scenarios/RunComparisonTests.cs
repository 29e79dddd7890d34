using System.Globalization;
using System.Text.Json;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Comparing;
using Parapet.Questions.Querying;
using Parapet.Questions.Running;
using Parapet.Studies.Counterfactuals;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Runs as they are written, asked and laid side by side: what is read back is what the summary says.</summary>
public sealed class RunComparisonTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parapet-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_changed_world_is_compared_raid_by_raid()
    {
        var (plain, again) = (await Run("plain", threads: 1), await Run("again", threads: 2));
        var changed = await Run("changed", threads: 2, "sure-kills");
        Assert.Equal("The runs are equal bit for bit, in all 21 tables.", Compare(plain, again).Said);

        var answer = Compare(plain, changed);
        Assert.True(answer.Paired);
        Assert.Equal(["with: none | sure-kills"], answer.Inputs.Select(input => $"{input.Field}: {input.A ?? "none"} | {input.B ?? "none"}"));
        Assert.Contains(answer.Options, option => !option.Same);
        var (a, b) = (Means(plain), Means(changed));
        foreach (var option in answer.Options)
        {
            foreach (var measure in option.Measures)
            {
                Assert.Equal(a[(option.Option, measure.Measure)], measure.MeanA, 9);
                Assert.Equal(b[(option.Option, measure.Measure)], measure.MeanB, 9);
                Assert.Equal(measure.MeanA - measure.MeanB, measure.Mean, 9);
            }
        }
    }

    [Fact]
    public async Task Means_asked_of_the_tables_are_those_of_the_summary()
    {
        var run = await Run("plain", threads: 2);
        using var answer = new QueryQuestion(run, "SELECT option, measure, coalesce(sum(numerator) / nullif(sum(denominator), 0), avg(value)) FROM measures GROUP BY option, measure").Answer(new Problems(), Cancellation);
        var means = Means(run);
        var rows = answer!.Rows.Select(row => row.Values).ToArray();
        Assert.Equal(means.Count, rows.Count(row => row[2] is not null));
        Assert.All(rows.Where(row => row[2] is not null), row => Assert.Equal(means[(row[0]!, row[1]!)], double.Parse(row[2]!, CultureInfo.InvariantCulture), 9));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static CompareAnswer Compare(string a, string b)
    {
        var problems = new Problems();
        var answer = new CompareQuestion(a, b).Answer(problems, Cancellation);
        Assert.Empty(problems.InOrder());
        return answer!;
    }

    /// <summary>Every mean of summary.json that is known.</summary>
    private static Dictionary<(string Option, string Measure), double> Means(string run)
    {
        using var summary = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(run, "summary.json")));
        return (
            from option in summary.RootElement.GetProperty("options").EnumerateArray()
            from measure in option.GetProperty("measures").EnumerateObject()
            where measure.Value.GetProperty("mean").ValueKind == JsonValueKind.Number
            select ((option.GetProperty("name").GetString()!, measure.Name), measure.Value.GetProperty("mean").GetDouble())).ToDictionary();
    }

    private async Task<string> Run(string name, int threads, params string[] with)
    {
        var problems = new Problems();
        var question = new RunQuestion("identification-2003")
        {
            Output = Path.Combine(_folder, name), Terrain = "none", Replications = 6, Threads = threads, Changes = [.. Changes.All.Where(change => with.Contains(change.Name))],
        };
        var answer = question.Prepare(problems) is { } prepared ? question.Answer(prepared, unfinished: null, problems, null, Cancellation) : null;
        Assert.Empty(problems.InOrder());
        Assert.Empty(await answer!.WriteAsync());
        return question.Output;
    }
}
