using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Parapet.Web;

namespace Parapet.Bench.Charts;

/// <summary>How long a brush over very many raids takes from the request to the whole answer, through the server.</summary>
internal static class BrushComparison
{
    private const int Drags = 12;
    private const int Moves = 20;

    private static readonly TimeSpan Hand = TimeSpan.FromSeconds(1.5);

    private static readonly JsonSerializerOptions s_style = new(JsonSerializerDefaults.Web);

    private static readonly ImmutableArray<(string Name, ImmutableArray<Row> Rows)> s_pages =
    [
        ("as the page opens: leakers and rounds of 4 options, a difference", [.. Of("leakers"), new("leakers", "alone", "linked"), .. Of("roundsFired")]),
        ("with a share (its quotient): leakers, share, a difference", [.. Of("leakers"), .. Of("leakerShare"), new("leakers", "alone", "linked")]),
        ("20 rows: five measures of 4 options", [.. Of("leakers"), .. Of("roundsFired"), .. Of("costOfRounds"), .. Of("assetsHit"), .. Of("leakerShare")]),
    ];

    public static async Task RunAsync(string folder, int raids)
    {
        await ManyRaids.WriteAsync(Path.Combine(folder, "many-raids"), raids);
        await using var globe = await Globe.StartAsync(new(folder) { Port = 0, BuiltGlobe = null }, CancellationToken.None);
        using var client = new HttpClient { BaseAddress = globe.Address };
        Console.WriteLine($"{raids} raids x {ManyRaids.Options.Length} options, {Environment.ProcessorCount} processors; ms from request to whole answer, {Drags} brushes of {Moves} moves each");
        Console.WriteLine("rows | opened | median | 95 % | worst | page");
        foreach (var (name, rows) in s_pages)
        {
            var opened = Stopwatch.GetTimestamp();
            var axes = await Ask(client, rows, []);
            var took = Stopwatch.GetElapsedTime(opened);
            var times = new List<double>();
            for (var drag = 0; drag < Drags; drag++)
            {
                // The range that was left stands while the next is drawn; between them a hand moves to another chart.
                Range[] left = drag % 3 == 0 ? [] : [Drawn(axes, drag - 1, Moves)];
                await Task.Delay(Hand);
                for (var move = 1; move <= Moves; move++)
                {
                    var began = Stopwatch.GetTimestamp();
                    await Ask(client, rows, [.. left, Drawn(axes, drag, move)]);
                    times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                }
            }

            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Length} | {took.TotalMilliseconds:0} | {times[times.Count / 2]:0.0} | {times[times.Count * 95 / 100]:0.0} | {times[^1]:0.0} | {name}"));
        }
    }

    private static IEnumerable<Row> Of(string measure) => ManyRaids.Options.Select(option => new Row(measure, option, null));

    /// <summary>A range on one row after another, which grows with every move.</summary>
    private static Range Drawn(JsonElement answer, int drag, int move)
    {
        var row = 3 * drag % answer.GetProperty("rows").GetArrayLength();
        var shown = answer.GetProperty("rows")[row];
        var (from, width, count) = (shown.GetProperty("from").GetDouble(), shown.GetProperty("width").GetDouble(), shown.GetProperty("all").GetArrayLength());
        var first = 7 * drag % Math.Max(1, count / 2);
        return new(row, from + first * width, from + (first + 1 + Math.Min(move, count - first - 1)) * width);
    }

    private static async Task<JsonElement> Ask(HttpClient client, IEnumerable<Row> rows, Range[] brushes)
    {
        using var content = new StringContent(JsonSerializer.Serialize(new { rows, brushes }, s_style), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/api/runs/many-raids/charts", UriKind.Relative), content);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return response.IsSuccessStatusCode ? answer : throw new InvalidOperationException(answer.GetRawText());
    }

    private sealed record Row(string Measure, string Option, string? Less);

    private sealed record Range(int Row, double From, double To);
}
