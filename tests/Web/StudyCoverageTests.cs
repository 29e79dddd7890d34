using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Parapet.Tests.Web;

/// <summary>What radars of a study see, and what one more would add.</summary>
[Collection(nameof(RunningGlobe))]
public sealed class StudyCoverageTests(RunningGlobe globe, ITestOutputHelper output)
{
    private const string Study = "phases";

    [Fact]
    public async Task One_more_radar_adds_all_that_it_sees_where_nobody_looks_and_nothing_beside_its_like()
    {
        var alone = (await Coverage("none", new { system = "patriot", latitudeDegrees = 39.8, longitudeDegrees = 32.7, boresightDegrees = 0.0 }, height: 3000)).GetProperty("candidate");
        Assert.InRange(alone.GetProperty("addsSquareKilometres").GetDouble(), 0, alone.GetProperty("seesSquareKilometres").GetDouble());
        Assert.True(alone.GetProperty("seesSquareKilometres").GetDouble() > 5000, alone.GetRawText());
        Assert.Contains("Ankara", alone.GetProperty("sees").EnumerateArray().Select(place => place.GetString()));
        var beside = (await Coverage("S-400, two battalions", new { system = "s-400", latitudeDegrees = 37.1, longitudeDegrees = 35.3, boresightDegrees = 0.0 }, height: 10_000)).GetProperty("candidate");
        Assert.InRange(beside.GetProperty("addsSquareKilometres").GetDouble(), 0, 0.05 * beside.GetProperty("seesSquareKilometres").GetDouble());
        var inPlace = (await Coverage("S-400, two battalions", new { system = "s-400", latitudeDegrees = 37.1, longitudeDegrees = 35.3, boresightDegrees = 0.0, inPlaceOf = 0 }, height: 10_000)).GetProperty("candidate");
        Assert.True(inPlace.GetProperty("addsSquareKilometres").GetDouble() > 0.1 * beside.GetProperty("seesSquareKilometres").GetDouble(), "what stood there itself counts no more");
        Assert.Equal(beside.GetProperty("seesSquareKilometres").GetDouble(), inPlace.GetProperty("seesSquareKilometres").GetDouble());
    }

    [Fact]
    public async Task Coarse_and_fine_agree_in_the_large()
    {
        var candidate = new { system = "s-400", latitudeDegrees = 39.0, longitudeDegrees = 35.0, boresightDegrees = 0.0 };
        var (fine, coarse) = (await Coverage("none", candidate, 3000), await Coverage("none", candidate, 3000, isFine: false));
        var sees = (JsonElement answer) => answer.GetProperty("candidate").GetProperty("seesSquareKilometres").GetDouble();
        Assert.InRange(sees(coarse) / sees(fine), 0.8, 1.25);
        Assert.True(fine.GetRawText().Length > 2 * coarse.GetRawText().Length);
    }

    [Fact]
    public async Task What_is_no_height_system_or_place_is_told_at_once()
    {
        var problems = (await Coverage("none", new { system = "catapult", latitudeDegrees = 139.0, longitudeDegrees = 35.0, boresightDegrees = 0.0 }, height: -5, expected: HttpStatusCode.BadRequest)).GetProperty("problems").GetRawText();
        Assert.Contains("heightMetres: -5; from 30 to 30000", problems);
        Assert.Contains("candidate.system: none of this id; one of", problems);
        Assert.Contains("candidate: no place", problems);
    }

    /// <summary>Tells how long answers take; holds nobody to it, since the machine is shared.</summary>
    [Fact]
    public async Task How_long_it_takes_is_told()
    {
        foreach (var isFine in (bool[])[false, true])
        {
            var took = new List<double>();
            for (var i = 0; i < 21; i++)
            {
                var began = Stopwatch.GetTimestamp();
                await Coverage("S-400, second stage", new { system = "s-400", latitudeDegrees = 38.0 + 0.05 * i, longitudeDegrees = 34.0, boresightDegrees = 0.0 }, 3000, isFine);
                took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            took.Sort();
            output.WriteLine(FormattableString.Invariant($"{(isFine ? "fine" : "coarse")}: median {took[10]:0} ms, worst {took[^1]:0} ms over HTTP, 5 systems and 2 national radars"));
            Assert.Equal(21, took.Count);
        }
    }

    private async Task<JsonElement> Coverage(string force, object candidate, double height, bool isFine = true, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var text = (await globe.Json($"/api/studies/{Study}/text")).GetProperty("text").GetString();
        using var response = await globe.Client.PostAsJsonAsync($"/api/studies/{Study}/coverage", new { text, force, rule = "listed", heightMetres = height, isFine, candidate }, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == expected, $"{response.StatusCode}: {answer}");
        return JsonDocument.Parse(answer).RootElement;
    }
}
