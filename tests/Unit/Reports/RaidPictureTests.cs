using System.Globalization;
using System.Text.RegularExpressions;
using Parapet.Campaigns.Results;
using Parapet.Earth.Ellipsoid;
using Parapet.Reports.Charts;
using Parapet.Tests.Unit.Campaigns;
using Xunit;

namespace Parapet.Tests.Unit.Reports;

/// <summary>What a report shows of one raid, held against the drawing itself.</summary>
public sealed class RaidPictureTests
{
    private static readonly ReplicationStory Story = SyntheticStudy.Create(draws: 6, replicationsOfDraw: 2).Stories[0];

    /// <summary>What a radar of a sector sees begins at the radar: an edge alone would leave out all that lies before it.</summary>
    [Theory]
    [InlineData(360, false)]
    [InlineData(120, true)]
    public void Coverage_of_a_sector_has_its_radar_for_a_corner(double width, bool isCorner)
    {
        var known = Story.Sites.First(site => site.Kind == SiteKind.Radar && !site.Coverage.IsEmpty);
        var ring = known.Coverage[0];
        var away = ring with { Edge = [.. ring.Edge.Where(place => Geodesic.Inverse(known.Place, place).Distance > 1.Kilometres)] };
        var site = known with { Sectors = [known.Sectors[0] with { Width = Angle.FromDegrees(width) }], Coverage = [away] };
        var drawn = RaidMap.Draw(Story with { Sites = [site], Paths = [], Intercepts = [], Impacts = [] }, "map").Text;
        var cover = Points(Regex.Match(drawn, "class=\"cover shade0\" d=\"([^\"]*)\"").Groups[1].Value)[0];
        var (x, y) = Points(Regex.Match(drawn, "class=\"site\" d=\"(M[^l]*)l5.5").Groups[1].Value)[0];

        // Outlines are written to a tenth of a pixel, symbols to a hundredth; this one's top is 5.5 above its middle.
        Assert.Equal(isCorner, Math.Abs(cover.X - x) < 0.06 && Math.Abs(cover.Y - (y + 5.5)) < 0.06);
    }

    [Fact]
    public void Every_flight_is_in_frame_from_its_beginning_to_its_end()
    {
        var drawn = RaidMap.DrawFlights(Story, "flights").Text;
        var frame = Regex.Match(drawn, "viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"").Groups;
        var ways = Regex.Matches(drawn, "class=\"way [a-z]+\" d=\"([^\"]*)\"").Select(way => Points(way.Groups[1].Value)).ToArray();
        Assert.Equal(Story.Paths.Length, ways.Length);
        Assert.All(ways.SelectMany(way => way), point =>
        {
            Assert.InRange(point.X, 0, Number(frame[1].Value));
            Assert.InRange(point.Y, 0, Number(frame[2].Value));
        });
    }

    /// <summary>A minute of a flight is as long as every other, and the axis tells it.</summary>
    [Fact]
    public void The_line_of_time_is_in_minutes()
    {
        var path = Story.Paths.First(known => known.Fate is not null);
        StoryPath At(double begins, double ends) => path with { Begins = Instant.FromSeconds(60 * begins), Ended = Instant.FromSeconds(60 * ends) };
        var drawn = RaidClock.Draw(Story with { Paths = [At(0, 10), At(4, 6)] }).Text;
        var spans = Regex.Matches(drawn, "class=\"way [a-z]+\" d=\"M([0-9.]+) [0-9.]+H([0-9.]+)\"").Select(span => (From: Number(span.Groups[1].Value), To: Number(span.Groups[2].Value))).ToArray();
        var ticks = Regex.Matches(drawn, "class=\"tick\" x=\"([0-9.]+)\"[^>]*>([0-9]+)<").ToDictionary(tick => Number(tick.Groups[2].Value), tick => Number(tick.Groups[1].Value));
        Assert.Equal([(ticks[0], ticks[10]), (ticks[4], ticks[6])], spans);
    }

    private static (double X, double Y)[] Points(string path)
    {
        var numbers = Regex.Matches(path, "-?[0-9]+(?:\\.[0-9]+)?").Select(number => Number(number.Value)).ToArray();
        return [.. Enumerable.Range(0, numbers.Length / 2).Select(index => (numbers[2 * index], numbers[2 * index + 1]))];
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
