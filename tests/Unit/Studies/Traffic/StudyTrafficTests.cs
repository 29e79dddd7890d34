using Parapet.Catalogue.Figures;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Raids;
using Parapet.Studies.Traffic;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Studies.Traffic;

/// <summary>Recorded traffic as a group's flights: taken apart, selected, moved and shifted.</summary>
public sealed class StudyTrafficTests
{
    private const string Raiders = "{ threat: bomber, from: { files: [traffic/a.sbs] }, aims: [Air base], release: 60 km }";
    private const string Airliners = "{ aircraft: civil-airliner, from: { files: [traffic/a.sbs] } }";

    /// <summary>Half of the last decimal of a degree, over both axes, and of 25 feet.</summary>
    private const double Rounding = 0.8 + 3.8;

    private static readonly Geodetic s_base = Geodetic.FromDegrees(38, 33);

    [Fact]
    public void The_path_keeps_to_the_fixes_as_well_as_they_are_said_to_be_good()
    {
        using var study = new RecordedStudy().With("a.sbs", SbsLines.Of("4B1234", 0, 900, 5, Westwards)).Write("", Airliners.With("] }", "], accuracy: 1 m, heightAccuracy: 3 m }"));
        var way = Assert.Single(Friends(study));
        Assert.Equal("4B1234", way.Address);
        Assert.Equal(Instant.Start, way.Trajectory.Begins);
        Assert.Equal(900, way.Trajectory.Ends.Seconds, 1e-9);
        for (var seconds = 0; seconds <= 900; seconds++)
        {
            var found = way.Trajectory.PlaceAt(Instant.FromSeconds(seconds));
            Assert.Equal(0, (found - Wgs84.ToEcef(Westwards(seconds))).Norm, Rounding + 5 * 1 + 5 * 3);
        }
    }

    [Fact]
    public void A_pause_ends_a_flight_and_a_shorter_one_is_flown_through()
    {
        var lines = SbsLines.Of("4B1234", 0, 200, 2, Westwards) + SbsLines.Of("4B1234", 250, 400, 2, Westwards) + SbsLines.Of("4B1234", 470, 600, 2, Westwards);
        using var study = new RecordedStudy().With("a.sbs", lines).Write("", Airliners);
        Assert.Equal([(0.0, 400.0), (470.0, 600.0)], Friends(study).Select(way => (Math.Round(way.Trajectory.Begins.Seconds, 6), Math.Round(way.Trajectory.Ends.Seconds, 6))));
        study.Write("", Airliners.With("] }", "], longestGap: 40 s }"));
        Assert.Equal([(0.0, 200.0), (250.0, 400.0), (470.0, 600.0)], Friends(study).Select(way => (Math.Round(way.Trajectory.Begins.Seconds, 6), Math.Round(way.Trajectory.Ends.Seconds, 6))));
    }

    /// <param name="strayKilometres">To the side of where the flight is two seconds after its report: farther than anything flies, and within that but by a turn of 600 m/s2.</param>
    [Theory]
    [InlineData(40)]
    [InlineData(1.2)]
    public void Reports_twice_and_out_of_order_change_nothing_and_strays_are_left_out(double strayKilometres)
    {
        var lines = SbsLines.Of("4B1234", 0, 600, 5, Westwards).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var plain = new RecordedStudy().With("a.sbs", string.Join('\n', lines)).Write("", Airliners);
        var expected = Assert.Single(Friends(plain));

        // Pairs swapped, every third line twice, and one report off its way.
        string[] swapped = [.. lines[..1], .. lines[1..].Chunk(2).SelectMany(pair => pair.Reverse())];
        string[] repeated = [.. swapped.SelectMany((line, i) => i % 3 == 0 ? new[] { line, line } : [line])];
        var stray = SbsLines.One("4B1234", 302, Geodesic.Direct(Westwards(302), Azimuth.FromDegrees(0), strayKilometres.Kilometres).Place);
        using var disturbed = new RecordedStudy().With("a.sbs", string.Join('\n', repeated) + "\n" + stray).Write("", Airliners);
        var (study, problems) = disturbed.Read();
        Assert.Equal("", string.Join('\n', problems));
        var found = Assert.Single(study!.Friends[0].Recorded!.Ways);
        Assert.Equal(expected.Trajectory.States, found.Trajectory.States);
        Assert.Equal(1 + repeated.Length - lines.Length, study.Friends[0].Recorded!.LooseReports);
    }

    [Fact]
    public void Over_midnight_and_with_one_address_for_two_all_fly_on()
    {
        var late = SbsLines.Noon.Date.AddDays(1).AddSeconds(-120);
        var lines = SbsLines.Of("4B1234", 0, 300, 4, Westwards, late);
        using var midnight = new RecordedStudy().With("a.sbs", lines).Write("", Airliners);
        Assert.Equal(300, Assert.Single(Friends(midnight)).Trajectory.Ends.Seconds, 1e-9);

        // The second begins 20 s after the first ends, less than any pause, 200 km away; a third flies at the same time as the second.
        Geodetic Elsewhere(double seconds) => Geodesic.Direct(Westwards(seconds), Azimuth.FromDegrees(0), 200.Kilometres).Place.WithHeight(8.Kilometres);
        var both = SbsLines.Of("4B1234", 0, 300, 4, Westwards) + SbsLines.Of("4B1234", 320, 500, 4, Elsewhere) + SbsLines.Of("4B1234", 322, 500, 4, Westwards);
        using var twice = new RecordedStudy().With("a.sbs", both).Write("", Airliners.With("] }", "], longestGap: 21 s }"));
        Assert.Equal([(0.0, 300.0), (320.0, 500.0), (322.0, 498.0)], Friends(twice).Select(way => (Math.Round(way.Trajectory.Begins.Seconds, 6), Math.Round(way.Trajectory.Ends.Seconds, 6))));
        Assert.All(Friends(twice), way => Assert.True(way.Flight.GreatestAcceleration.MetresPerSecondSquared < 1));
    }

    [Fact]
    public void What_is_moved_keeps_its_shape()
    {
        using var study = new RecordedStudy().With("a.sbs", SbsLines.Of("4B1234", 0, 600, 5, Westwards)).Write("", Airliners);
        var before = Assert.Single(Friends(study)).Trajectory;

        // From Anatolia to the same latitude of the south, where the ellipsoid is its mirror image, turned a quarter.
        study.Write("", Airliners.With("] }", "], begins: 2 min, moved: { from: \"38.0, 33.0\", to: \"-38.0, 20.0\", turned: 90 deg } }"));
        var after = Assert.Single(Friends(study)).Trajectory;
        Assert.Equal(120, after.Begins.Seconds, 1e-9);
        foreach (var seconds in (double[])[0, 200, 600])
        {
            var (was, now) = (Wgs84.ToGeodetic(before.PlaceAt(Instant.FromSeconds(seconds))), Wgs84.ToGeodetic(after.PlaceAt(Instant.FromSeconds(120 + seconds))));
            var (from, to) = (Geodesic.Inverse(s_base, was), Geodesic.Inverse(Geodetic.FromDegrees(-38, 20), now));
            Assert.Equal(from.Distance.Metres, to.Distance.Metres, 20.0);
            Assert.Equal(0, Math.IEEERemainder(to.Departure.Degrees - from.Departure.Degrees - 90, 360), 0.1);
            Assert.Equal(was.Height.Metres, now.Height.Metres, 1.0);
        }

        study.Write("", Airliners.With("] }", "], later: 30 s, moved: { east: 50 km, north: -20 km } }"));
        var shifted = Assert.Single(Friends(study)).Trajectory;
        Assert.Equal(30, shifted.Begins.Seconds, 1e-9);
        var (middleWas, middleNow) = (Wgs84.ToGeodetic(before.PlaceAt(Instant.FromSeconds(300))), Wgs84.ToGeodetic(shifted.PlaceAt(Instant.FromSeconds(330))));
        Assert.Equal(Math.Sqrt(50 * 50 + 20 * 20), Geodesic.Inverse(middleWas, middleNow).Distance.Kilometres, 0.1);
    }

    [Fact]
    public void A_selection_takes_what_fits_and_ends_what_leaves_it()
    {
        Geodetic Climbing(double seconds) => Westwards(seconds).WithHeight(Length.FromMetres(2000 + 10 * seconds));
        var lines = SbsLines.Of("4B1234", 0, 600, 5, Climbing) + SbsLines.Of("4B12AB", 100, 600, 5, seconds => Westwards(seconds - 400));
        using var study = new RecordedStudy().With("a.sbs", lines).Write("", Airliners.With("] }", "], only: { without: [4b12ab], height: [3 km, 6 km] } }"));

        // The first report at 3000 m or above comes after 100 s, the last at 6000 m or below after 400 s, to a step of 25 feet.
        var way = Assert.Single(Friends(study));
        Assert.Equal((0.0, 300.0), (way.Trajectory.Begins.Seconds, way.Trajectory.Ends.Seconds));
        foreach (var only in (string[])["addresses: [4B12AB]", "callsigns: [TKA]", "callsigns: [tkab], time: [0 s, 1 h]", "box: [\"30, 30\", \"50, 50\"], without: [4B1234]"])
        {
            Assert.Equal("4B12AB", Assert.Single(Friends(study.Write("", Airliners.With("] }", $"], only: {{ {only} }} }}")))).Address);
        }
    }

    [Fact]
    public void Several_recordings_are_laid_over_each_other_by_their_clocks()
    {
        using var study = new RecordedStudy()
            .With("a.sbs", SbsLines.Of("4B1234", 0, 300, 5, Westwards))
            .With("b.sbs", SbsLines.Of("4B1234", 305, 600, 5, Westwards))
            .Write("", Airliners.With("traffic/a.sbs", "traffic/b.sbs, traffic/a.sbs"));
        Assert.Equal(600, Assert.Single(Friends(study)).Trajectory.Ends.Seconds, 1e-9);
        Assert.Equal(["traffic/a.sbs", "traffic/b.sbs"], study.Read().Study!.Recordings.Select(file => file.Name));
    }

    [Fact]
    public void A_raider_ends_where_it_has_done_what_it_came_for_and_one_that_never_comes_there_harms_nothing()
    {
        var lines = SbsLines.Of("4B1234", 0, 900, 5, Westwards) + SbsLines.Of("4B12AB", 0, 900, 5, seconds => Geodesic.Direct(Westwards(seconds), Azimuth.FromDegrees(0), 150.Kilometres).Place.WithHeight(9.Kilometres));
        using var study = new RecordedStudy().With("a.sbs", lines).Write(Raiders, Airliners);
        var (definition, problems) = study.Read();
        Assert.Equal("", string.Join('\n', problems));
        var ways = definition!.Raid[1].Recorded!.Ways;
        Assert.Equal([0, -1], ways.Select(way => way.Aim));
        var end = Wgs84.ToGeodetic(ways[0].Trajectory.PlaceAt(ways[0].Trajectory.Ends));
        Assert.InRange(Geodesic.Inverse(end, s_base).Distance.Kilometres, 60 - 0.24, 60.01);
        Assert.Equal(900, ways[1].Trajectory.Ends.Seconds, 1e-9);

        // The same in every raid and every reading; what it is comes of the catalogue, what it answers by its group.
        foreach (var replication in (ulong[])[0, 1])
        {
            var raid = new RaidFlights(definition, ShippedCatalogue.Value.Resolve(FigureDraw.Nominal), Theatre.Smooth()).Fly(new RandomSource(5, replication), Cell.Plain);
            var bombers = raid.Targets.Where(target => target.Description.Id == "bomber").ToArray();
            Assert.Equal(ways.Select(way => way.Trajectory), bombers.Select(target => target.Trajectory));
            Assert.All(bombers, bomber => Assert.Equal(Transponder.None, bomber.Transponder));
            var airliners = raid.Targets.Where(target => target.Description.Id == "civil-airliner").ToArray();
            Assert.Equal(2, airliners.Length);
            Assert.All(airliners, airliner => Assert.Equal(IffModes.Civil, airliner.Transponder.Modes));
            Assert.Equal(2, raid.Plans.Length);
        }
    }

    [Theory]
    [InlineData("files: [traffic/a.sbs]", "files: [traffic/none.sbs]", "study.yaml:28: friends[0].from.files[0]: 'traffic/none.sbs' there is no such file; a recording of traffic")]
    [InlineData("files: [traffic/a.sbs]", "files: [../a.sbs]", "friends[0].from.files[0]: '../a.sbs'; a file in the folder 'traffic' beside the study's")]
    [InlineData("files: [traffic/a.sbs]", "files: [traffic/bad.sbs]", "'traffic/bad.sbs' holds 2 messages that cannot be read: byte 0, line: 'nonsense'; allowed: MSG, SEL, ID, AIR, STA or CLK and a comma; byte 9, latitude: '95.00000'")]
    [InlineData("files: [traffic/a.sbs]", "files: [traffic/a.sbs], longestGap: 1 s", "friends[0].from: no flight of the 1 selected of 1 aircraft of the files: ")]
    [InlineData("files: [traffic/a.sbs]", "files: [traffic/a.sbs], only: { addresses: [ABCDEF] }", "friends[0].from: no flight: 'only' selects none of the 1 aircraft of the files")]
    [InlineData("files: [traffic/a.sbs]", "files: [traffic/a.sbs], later: 2 h", "friends[0].from: 1 flights, all before or after the raid; times from 0 s to 'timeLimit'")]
    [InlineData("files: [traffic/a.sbs]", "files: [traffic/a.sbs], begins: 1 s, later: 1 s", "friends[0].from.later: 'later' beside 'begins'")]
    [InlineData("files: [traffic/a.sbs]", "files: [traffic/a.sbs], moved: { }", "friends[0].from.moved: neither 'to' nor 'east' or 'north' nor 'turned'")]
    [InlineData("files: [traffic/a.sbs] }", "files: [traffic/a.sbs] }, count: 3, landing: true", "friends[0].count: 'count' beside 'from'; one of the two")]
    [InlineData("files: [traffic/a.sbs]", "files: [traffic/sharp.sbs]", "1 of 1 flights turn or change speed harder than civil-airliner can, 4B1234 by")]
    [InlineData("files: [traffic/a.sbs]", "files: [traffic/high.sbs]", "1 of 1 flights are higher than civil-airliner can, 4B1234 at 15")]
    [InlineData("files: [traffic/a.sbs]", "files: [traffic/low.sbs]", "1 of 1 flights come below the ground, 4B1234 by 99 m at 37.9")]
    [InlineData("aircraft: civil-airliner", "aircraft: srbm", "friends[0].from: recorded traffic for srbm; an aircraft, drone or cruise missile")]
    public void What_cannot_be_flown_is_told_where_it_stands(string part, string by, string expected)
    {
        // Turns of 12 m/s2; 15 km; 100 m below the ground.
        using var study = new RecordedStudy()
            .With("a.sbs", SbsLines.Of("4B1234", 0, 600, 5, Westwards))
            .With("bad.sbs", "nonsense\n" + SbsLines.One("4B1234", 0, Geodetic.FromDegrees(95, 30, 1000)))
            .With("sharp.sbs", SbsLines.Of("4B1234", 0, 120, 1, seconds => Geodesic.Direct(s_base, Azimuth.FromRadians(0.06 * seconds), Length.FromMetres(12 / 0.06 / 0.06)).Place.WithHeight(5.Kilometres)))
            .With("high.sbs", SbsLines.Of("4B1234", 0, 120, 5, seconds => Westwards(seconds).WithHeight(15.Kilometres)))
            .With("low.sbs", SbsLines.Of("4B1234", 0, 120, 5, seconds => Westwards(seconds).WithHeight(Length.FromMetres(-100))))
            .Write("", Airliners.With(part, by));
        Assert.Contains(expected, string.Join('\n', study.Read().Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_without_recordings_states_all_that_it_is_drawn_from()
    {
        using var study = new RecordedStudy().Write("{ threat: bomber, aims: [Air base] }", "{ aircraft: civil-airliner }");
        Assert.Equal(
            ["count", "axis", "distance", "start", "count", "start", "height"],
            study.Read().Problems.Where(problem => problem.Contains("or 'from' with recorded traffic", StringComparison.Ordinal)).Select(problem => problem.Split('\'')[1]));
    }

    private static IEnumerable<RecordedWay> Friends(RecordedStudy study)
    {
        var (definition, problems) = study.Read();
        Assert.Equal("", string.Join('\n', problems));
        return definition!.Friends[0].Recorded!.Ways;
    }

    /// <summary>230 m/s towards the base and past it, at 9 km.</summary>
    private static Geodetic Westwards(double seconds) =>
        Geodesic.Direct(s_base, Azimuth.FromDegrees(90), Length.FromMetres(180_000 - 230 * seconds)).Place.WithHeight(9.Kilometres);
}
