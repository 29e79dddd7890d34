using System.Collections.Immutable;
using System.Globalization;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Charting;
using Parapet.Questions.Querying;
using Xunit;

namespace Parapet.Tests.Unit.Questions.Charting;

/// <summary>Distributions over a made-up run's raids, with brushes, against the raids counted one by one.</summary>
public sealed class RaidChartsTests : IClassFixture<MadeRunFixture>, IDisposable
{
    private readonly string _run;
    private readonly OpenCharts _charts;

    public RaidChartsTests(MadeRunFixture made)
    {
        _run = made.Run;
        var problems = new List<string>();
        _charts = ChartsQuestion.Open(_run, problems, Cancellation) ?? throw new InvalidOperationException(string.Join("; ", problems));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string A => _charts.Head.Headline[0];

    private string B => _charts.Head.Headline[1];

    /// <summary>Counts, a quotient, and one option less another in either.</summary>
    private ImmutableArray<RowAsked> Rows => [new("leakers", A), new("leakers", B), new("leakers", A, B), new("roundsFired", A), new("leakerShare", A), new("leakerShare", A, B)];

    [Fact]
    public void Means_over_all_raids_are_those_of_the_summary()
    {
        using var summary = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_run, "summary.json")));
        var options = summary.RootElement.GetProperty("options").EnumerateArray().ToDictionary(option => option.GetProperty("name").GetString()!);
        var checkedMeans = 0;
        foreach (var measure in _charts.Head.Measures)
        {
            var answer = Answer([.. options.Keys.Select(option => new RowAsked(measure.Id, option))]);
            foreach (var (option, row) in options.Values.Zip(answer.Rows))
            {
                var told = option.GetProperty("measures").GetProperty(measure.Id);
                if (told.GetProperty("mean").ValueKind == System.Text.Json.JsonValueKind.Null)
                {
                    Assert.True(double.IsNaN(row.Value.Mean), measure.Id);
                    continue;
                }

                Assert.Equal(told.GetProperty("mean").GetDouble(), row.Value.Mean, 9);
                Assert.Equal(told.GetProperty("unit").GetString(), row.Value.Unit);
                checkedMeans++;
            }
        }

        Assert.True(checkedMeans > 30, $"{checkedMeans} means");
    }

    [Fact]
    public void Differences_are_those_of_the_summary()
    {
        using var summary = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_run, "summary.json")));
        var told = summary.RootElement.GetProperty("differences")[0].GetProperty("measures");
        string[] measures = ["leakers", "roundsFired", "leakerShare"];
        foreach (var (measure, row) in measures.Zip(Answer([.. measures.Select(measure => new RowAsked(measure, A, B))]).Rows))
        {
            Assert.Equal(told.GetProperty(measure).GetProperty("mean").GetDouble(), row.Value.Mean, 9);
        }
    }

    /// <summary>On whole bins, answered from a cube; a hair beside them, by going through the raids.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1e-3)]
    public void What_brushes_leave_is_what_is_counted_raid_by_raid(double beside)
    {
        var raids = Raids();
        var axes = Answer(Rows).Rows;
        for (var number = 0; number < 60; number++)
        {
            ImmutableArray<BrushAsked> brushes = [.. Enumerable.Range(0, 1 + number % 3).Select(place => Brush((number + 2 * place) % Rows.Length, number)).Select(brush => brush with { From = brush.From + beside * axes[brush.Row].Width, To = brush.To + beside * axes[brush.Row].Width })];
            var answer = Answer(Rows, [.. brushes]);
            var kept = raids.Where(raid => brushes.All(brush => IsIn(raid, brush))).ToArray();
            Assert.Equal(kept.Length, answer.Kept);
            foreach (var (row, shown) in answer.Rows.Index())
            {
                var others = raids.Where(raid => brushes.All(brush => brush.Row == row || IsIn(raid, brush))).Select(raid => raid.Values[row].Value).ToArray();
                Assert.Equal(others.Count(double.IsNaN), shown.WithoutValue);
                Assert.Equal(Binned(others, shown), shown.Kept);
                Assert.Equal(MeanOf(kept, row), shown.Value.Mean, 9);
            }
        }

        BrushAsked Brush(int row, int number)
        {
            var axis = axes[row];
            var first = number * 3 % axis.All.Length;
            return new(row, axis.From + first * axis.Width, axis.From + (first + 1 + number % 4) * axis.Width);
        }

        static bool IsIn(Raid raid, BrushAsked brush) => raid.Values[brush.Row].Value is var value && value >= brush.From && value < brush.To;
    }

    [Fact]
    public void A_range_moved_beside_another_leaves_what_it_leaves_by_itself()
    {
        var axes = Answer(Rows).Rows;
        var held = new BrushAsked(1, axes[1].From, axes[1].From + 4 * axes[1].Width);
        foreach (var moving in Enumerable.Range(0, 5).Select(first => new BrushAsked(0, axes[0].From + first * axes[0].Width, axes[0].From + (first + 3) * axes[0].Width)))
        {
            var (one, other) = (Answer(Rows, held, moving), Answer(Rows, moving, held));
            Assert.Equal(one.Kept, other.Kept);
            Assert.Equal(one.Rows.SelectMany(row => row.Kept), other.Rows.SelectMany(row => row.Kept));
            Assert.Equal(one.Rows.Select(row => row.Value.Mean), other.Rows.Select(row => row.Value.Mean), (a, b) => a.Equals(b) || Math.Abs(a - b) < 1e-9);
        }
    }

    [Fact]
    public void Preparing_changes_no_answer()
    {
        var axes = Answer(Rows).Rows;
        var asked = new ChartsAsked { Rows = Rows, Brushes = [new(0, axes[0].From, axes[0].From + 3 * axes[0].Width)] };
        _charts.Raids.Prepare(asked, Cancellation);
        var after = Answer(Rows, asked.Brushes[0], new BrushAsked(3, axes[3].From, axes[3].From + 2 * axes[3].Width));
        var before = Answer(Rows, new BrushAsked(3, axes[3].From, axes[3].From + 2 * axes[3].Width), asked.Brushes[0]);
        Assert.Equal(before.Kept, after.Kept);
        Assert.Equal(before.Rows.SelectMany(row => row.Kept), after.Rows.SelectMany(row => row.Kept));
    }

    [Fact]
    public void Preparing_that_is_broken_off_goes_on_when_it_is_asked_for()
    {
        var axes = Answer(Rows).Rows;
        var held = new BrushAsked(0, axes[0].From, axes[0].From + 3 * axes[0].Width);
        var moving = new BrushAsked(1, axes[1].From, axes[1].From + 2 * axes[1].Width);
        using var gone = new CancellationTokenSource();
        gone.Cancel();
        _charts.Raids.Prepare(new() { Rows = Rows, Brushes = [held] }, gone.Token);
        _charts.Raids.Prepare(new() { Rows = Rows }, gone.Token);
        var (one, other) = (Answer(Rows, held, moving), Answer(Rows, moving, held));
        Assert.Equal(one.Kept, other.Kept);
        Assert.Equal(one.Rows.SelectMany(row => row.Kept), other.Rows.SelectMany(row => row.Kept));
    }

    /// <summary>Rows that another page has laid out are taken over, with bins of their own where their neighbours are others.</summary>
    [Fact]
    public void Rows_in_another_order_and_company_say_the_same()
    {
        var whole = Answer(Rows);
        foreach (ImmutableArray<RowAsked> rows in (ImmutableArray<RowAsked>[])[[.. Rows.Reverse()], [Rows[1]], [Rows[4], Rows[0], Rows[1]], [Rows[5], Rows[2]]])
        {
            foreach (var (row, shown) in rows.Zip(Answer(rows).Rows))
            {
                var before = whole.Rows[Rows.IndexOf(row)];
                Assert.Equal(before.Value.Mean, shown.Value.Mean, 12);
                Assert.Equal(before.All.Sum(), shown.All.Sum());
                Assert.Equal(Binned([.. Raids().Select(raid => raid.Values[Rows.IndexOf(row)].Value)], shown), shown.All);
            }
        }
    }

    [Fact]
    public void Whoever_no_longer_waits_is_not_answered()
    {
        using var gone = new CancellationTokenSource();
        gone.Cancel();
        Assert.Throws<OperationCanceledException>(() => _charts.Raids.Answer(new() { Rows = Rows }, [], gone.Token));
        Assert.Equal(_charts.Head.Raids, Answer(Rows).Kept);
    }

    [Theory]
    [InlineData("fame", "", null, 0, 0, 1, "rows[0].measure: 'fame'")]
    [InlineData("leakers", "nobody", null, 0, 0, 1, "option 'nobody'")]
    [InlineData("leakers'; DROP TABLE raids --", "", null, 0, 0, 1, "rows[0].measure: 'leakers'; DROP TABLE raids --'")]
    [InlineData("leakers", "", "nobody", 0, 0, 1, "option 'nobody'")]
    [InlineData("leakers", "", "itself", 0, 0, 1, "minus itself")]
    [InlineData("leakers", "", null, 1, 0, 1, "brushes[0]: row 1")]
    [InlineData("leakers", "", null, -1, 0, 1, "brushes[0]: row -1")]
    [InlineData("leakers", "", null, 0, 3, 2, "from 3 to 2")]
    [InlineData("leakers", "", null, 0, 2, 2, "from 2 to 2")]
    [InlineData("leakers", "", null, 0, double.NaN, 2, "from NaN to 2")]
    [InlineData("leakers", "", null, 0, 0, double.PositiveInfinity, "to ")]
    public void What_is_asked_wrongly_is_told(string measure, string option, string? less, int row, double from, double to, string told)
    {
        var problems = new List<string>();
        var name = option.Length == 0 ? A : option;
        Assert.Null(_charts.Raids.Answer(new() { Rows = [new(measure, name, less == "itself" ? name : less)], Brushes = [new(row, from, to)] }, problems, Cancellation));
        Assert.Contains(problems, problem => problem.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void Too_many_rows_none_the_same_twice_and_two_ranges_of_one_are_told()
    {
        Assert.Contains("from 1 to 24", Told([]));
        Assert.Contains("from 1 to 24", Told([.. Enumerable.Range(0, 1000).Select(number => new RowAsked("leakers", $"{number}"))]));
        Assert.Contains("the same row again", Told([new("leakers", A), new("leakers", A)]));
        Assert.Contains("a second range of row 0", Told([new("leakers", A)], new(0, 0, 1), new(0, 1, 2)));
        Assert.Contains("at most 24", Told([new("leakers", A)], [.. Enumerable.Range(0, 100_000).Select(_ => new BrushAsked(0, 0, 1))]));
    }

    private string Told(ImmutableArray<RowAsked> rows, params ImmutableArray<BrushAsked> brushes)
    {
        var problems = new List<string>();
        Assert.Null(_charts.Raids.Answer(new() { Rows = rows, Brushes = brushes }, problems, Cancellation));
        return string.Join('\n', problems);
    }

    public void Dispose() => _charts.Dispose();

    private ChartsAnswer Answer(ImmutableArray<RowAsked> rows, params ImmutableArray<BrushAsked> brushes)
    {
        var problems = new List<string>();
        var answer = _charts.Raids.Answer(new() { Rows = rows, Brushes = brushes }, problems, Cancellation);
        Assert.Empty(problems);
        return answer!;
    }

    private static long[] Binned(double[] values, ShownRow row)
    {
        var bins = new long[row.All.Length];
        foreach (var value in values.Where(value => !double.IsNaN(value)))
        {
            bins[Math.Min((int)Math.Floor((value - row.From) / row.Width), bins.Length - 1)]++;
        }

        return bins;
    }

    /// <summary>Of a quotient the sum over the sum.</summary>
    private double MeanOf(Raid[] raids, int row)
    {
        var known = raids.Select(raid => raid.Values[row]).Where(cell => !double.IsNaN(cell.Value)).ToArray();
        double Quotient(Func<Cell, (double Above, double Below)> of) => known.Sum(cell => of(cell).Above) is var above && known.Sum(cell => of(cell).Below) is var below && below > 0 ? above / below : double.NaN;
        return Rows[row].Less is null ? Quotient(cell => cell.First) : Quotient(cell => cell.First) - Quotient(cell => cell.Second);
    }

    private Raid[] Raids()
    {
        var cells = Read("SELECT option, draw, replication, measure, value, numerator, denominator FROM measures")
            .ToDictionary(row => (row[0]!, row[1]!, row[2]!, row[3]!), row => (Value: Number(row[4]), Above: row[5] is null ? Number(row[4]) : Number(row[5]), Below: row[6] is null ? 1 : Number(row[6])));
        return [.. Read("SELECT DISTINCT draw, replication FROM runs").Select(raid => new Raid([.. Rows.Select(row =>
        {
            var first = cells[(row.Option, raid[0]!, raid[1]!, row.Measure)];
            var second = row.Less is { } less ? cells[(less, raid[0]!, raid[1]!, row.Measure)] : (Value: 0, Above: 0, Below: 0);
            return new Cell(first.Value - second.Value, (first.Above, first.Below), (second.Above, second.Below));
        })]))];
    }

    private ImmutableArray<string?>[] Read(string sql)
    {
        using var answer = new QueryQuestion(_run, sql).Answer(new Problems(), Cancellation)!;
        return [.. answer.Rows.Select(row => row.Values)];
    }

    private static double Number(string? text) => text is null ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Raid(Cell[] Values);

    private sealed record Cell(double Value, (double Above, double Below) First, (double Above, double Below) Second);
}
