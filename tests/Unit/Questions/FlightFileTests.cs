using System.Collections.Immutable;
using System.Text.Json;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Footprints;
using Parapet.Questions.Trajectories;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Footprints;
using Parapet.Flight.Targets;
using Parapet.Studies.Footprints;
using Xunit;

namespace Parapet.Tests.Unit.Questions;

/// <summary>What the answers of single flights hold, and what they refuse.</summary>
public sealed class FlightFileTests
{
    [Fact]
    public void A_flight_as_a_table_has_a_row_for_each_state_with_its_place()
    {
        var lines = TrajectoryFile.Csv(TwoStates()).TrimEnd().Split('\n');
        Assert.Equal("time_s,latitude_deg,longitude_deg,height_m,speed_m_s,path_elevation_deg", lines[0]);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("0.000,39.0000000,35.0000000,1000.0,100.00,", lines[1]);
        Assert.StartsWith("10.000,", lines[2]);
    }

    [Fact]
    public void A_flight_for_a_globe_is_a_document_and_a_path_of_time_longitude_latitude_height()
    {
        using var packets = JsonDocument.Parse(TrajectoryFile.Czml("A \"flight\"", TwoStates()));
        Assert.Equal("document", packets.RootElement[0].GetProperty("id").GetString());
        var flat = packets.RootElement[1].GetProperty("position").GetProperty("cartographicDegrees");
        Assert.Equal(8, flat.GetArrayLength());
        Assert.Equal([0, 35, 39, 1000], flat.EnumerateArray().Take(4).Select(value => value.GetDouble()));

        // A globe shows nothing outside its clock: that of the document is the flight's own time.
        var (document, flight) = (packets.RootElement[0].GetProperty("clock"), packets.RootElement[1]);
        var last = flat[flat.GetArrayLength() - 4].GetDouble();
        var times = flight.GetProperty("availability").GetString()!.Split('/').Select(time => DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(last, (times[1] - times[0]).TotalSeconds, 1e-3);
        Assert.Equal(flight.GetProperty("availability").GetString(), document.GetProperty("interval").GetString());
        Assert.Equal(flight.GetProperty("position").GetProperty("epoch").GetString(), document.GetProperty("currentTime").GetString());
        Assert.Equal("A \"flight\"", flight.GetProperty("label").GetProperty("text").GetString());
    }

    [Fact]
    public void An_outline_with_a_hole_is_closed_rings_cut_at_the_antimeridian()
    {
        var plane = new EqualAreaPlane(Geodetic.FromDegrees(10, 179.5));
        var footprint = new Footprint([Ring(200_000, 1), Ring(50_000, -1)]);
        using var file = new MemoryStream();
        FootprintGeoJson.Write(file, [new(Any(), footprint)], plane);
        using var json = JsonDocument.Parse(file.ToArray());
        var polygons = json.RootElement.GetProperty("features")[0].GetProperty("geometry").GetProperty("coordinates");
        Assert.Equal(2, polygons.GetArrayLength());
        Assert.Equal([-180, 177], polygons.EnumerateArray().Select(polygon => Math.Floor(polygon[0].EnumerateArray().Min(point => point[0].GetDouble()))).Order());
        foreach (var ring in polygons.EnumerateArray().SelectMany(polygon => polygon.EnumerateArray()))
        {
            Assert.Equal(ring[0].ToString(), ring[ring.GetArrayLength() - 1].ToString());
            Assert.All(ring.EnumerateArray(), point => Assert.InRange(Math.Abs(point[0].GetDouble()), 177, 180));
        }
    }

    [Fact]
    public void Everything_wrong_with_a_question_is_told_at_once()
    {
        var problems = new Problems();
        problems.Add(new("--range", 0, "", "found before", "a number"));
        var question = new FootprintQuestion(["thaad", "thad"], ["fighter"]) { Cue = "nothing", CueAt = Geodetic.FromDegrees(1, 2) };
        Assert.Null(question.Answer(problems, progress: null, TestContext.Current.CancellationToken));
        Assert.Equal(["--against", "--cue", "--range", "system"], problems.InOrder().Select(problem => problem.File));
        Assert.Contains("one of ballistic-1000,", problems.InOrder()[0].Allowed);
    }

    private static Trajectory TwoStates()
    {
        var start = LocalFrame.At(Geodetic.FromDegrees(39, 35, 1000));
        var velocity = start.ToEcef(new Velocity<Enu>(60, 0, 80));
        return new(Instant.Start, Instant.FromSeconds(10), [new(start.Origin, velocity), new(start.Origin + velocity.Over(10), velocity)], endsInImpact: false);
    }

    private static ImmutableArray<FootprintPoint> Ring(double radius, int turn) =>
        [.. Enumerable.Range(0, 36).Select(i => new FootprintPoint(radius * Math.Cos(turn * i * Math.PI / 18), radius * Math.Sin(turn * i * Math.PI / 18)))];

    private static FootprintCase Any() => FootprintPlan.Of(new(["thaad"], ["srbm"]), new Problems())!.Cases[0];
}
