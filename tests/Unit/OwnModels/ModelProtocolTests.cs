using System.Text.Json;
using CsCheck;
using Parapet.Messages;
using Parapet.OwnModels.Programs;
using Parapet.OwnModels.Programs.Fire;
using Parapet.OwnModels.Programs.Trackers;
using Parapet.Questions.Json;
using Parapet.Tests.Unit.Questions;
using Parapet.Tests.Unit.Simulation;
using Parapet.Tests.Unit.Tracking;
using Xunit;

namespace Parapet.Tests.Unit.OwnModels;

/// <summary>The lines that trackers and fire rules are asked and answer: what they hold, and what their schemas say.</summary>
public sealed class ModelProtocolTests
{
    /// <summary>A field more would be a message more than the built-in model gets.</summary>
    [Fact]
    public void A_scan_tells_what_its_plots_measured_and_no_more()
    {
        var told = JsonSerializer.SerializeToNode<AskedLine>(Scan(), ModelProtocol.Tracker.Style)!;
        Assert.Equal(["type", "line", "radar", "endNanoseconds", "antennaMetres", "plots"], told.AsObject().Select(field => field.Key));
        Assert.Equal(
            ["timeNanoseconds", "rangeMetres", "azimuthRadians", "elevationRadians", "signalToNoiseDecibels", "rangeRateMetresPerSecond", "positionMetres", "covariance"],
            told["plots"]![0]!.AsObject().Select(field => field.Key));
        Assert.Equal(
            ["Azimuth", "Elevation", "Features", "Range", "RangeRate", "Sensor", "SignalToNoise", "Time"], typeof(Plot).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_schemas_hold_for_every_line()
    {
        AskedLine[] scans = [new HelloAsked(ModelProtocol.Tracker.Name, 1), RadarAsked.Of(2, 0, Rig.Rotating), Scan()];
        Assert.All(scans, line => Assert.Empty(Faults(ModelProtocol.Tracker, "tracker-asked", JsonSerializer.Serialize(line, ModelProtocol.Tracker.Style))));
        Assert.Empty(Faults(ModelProtocol.Tracker, "tracker-answered", JsonSerializer.Serialize<AnswerLine>(Tracks(), ModelProtocol.Tracker.Style)));
        Assert.NotEmpty(Faults(ModelProtocol.Tracker, "tracker-answered", """{"type":"tracks","line":3}"""));
        Assert.Empty(Faults(ModelProtocol.FireRule, "fire-rule-asked", JsonSerializer.Serialize<AskedLine>(Shot(), ModelProtocol.FireRule.Style)));
        Assert.Empty(Faults(ModelProtocol.FireRule, "fire-rule-answered", JsonSerializer.Serialize<AnswerLine>(new FireAnswer { Line = 3, Offer = 0, Rounds = 2 }, ModelProtocol.FireRule.Style)));
    }

    /// <summary>A line of one protocol is none of another.</summary>
    [Fact]
    public void Protocols_do_not_mix()
    {
        var tracks = JsonSerializer.SerializeToUtf8Bytes<AnswerLine>(Tracks(), ModelProtocol.Tracker.Style);
        Assert.NotNull(ModelProtocol.Tracker.Read(tracks, out _));
        Assert.Null(ModelProtocol.FireRule.Read(tracks, out _));
        Assert.Null(ModelProtocol.ThreatRule.Read(tracks, out _));
    }

    [Fact]
    public void Whatever_stands_in_place_of_an_octet_is_an_answer_or_a_fault() => Gen.Select(Gen.Int[0, 2000], Gen.Byte).Sample((place, octet) =>
    {
        var octets = JsonSerializer.SerializeToUtf8Bytes<AnswerLine>(Tracks(), ModelProtocol.Tracker.Style);
        octets[place % octets.Length] = octet;
        Assert.True(ModelProtocol.Tracker.Read(octets, out var fault) is not null || fault.Length > 0);
    });

    /// <summary>What the schema does not allow is not taken: numbers for words, other capitals, several words in one.</summary>
    [Theory]
    [InlineData("Confirmed")]
    [InlineData("2")]
    [InlineData("tentative, confirmed")]
    [InlineData("confirmed ")]
    public void Words_are_taken_letter_by_letter(string status)
    {
        var line = JsonSerializer.Serialize<AnswerLine>(Tracks(), ModelProtocol.Tracker.Style);
        Assert.Contains("\"confirmed\"", line, StringComparison.Ordinal);
        var changed = line.Replace("\"confirmed\"", $"\"{status}\"", StringComparison.Ordinal);
        Assert.NotEmpty(Faults(ModelProtocol.Tracker, "tracker-answered", changed));
        Assert.Null(ModelProtocol.Tracker.Read(System.Text.Encoding.UTF8.GetBytes(changed), out var fault));
        Assert.Contains("status", fault, StringComparison.Ordinal);
        Assert.Null(ModelProtocol.Tracker.Read(System.Text.Encoding.UTF8.GetBytes(line.Replace("\"confirmed\"", "1", StringComparison.Ordinal)), out _));
    }

    [Theory]
    [InlineData("""{"type":"hello","version":1}""", "'protocol', which it lacks")]
    [InlineData("""{"type":"tracks","line":3}""", "'tracks', which it lacks")]
    public void A_field_that_is_missing_is_named(string line, string said)
    {
        Assert.Null(ModelProtocol.Tracker.Read(System.Text.Encoding.UTF8.GetBytes(line), out var fault));
        Assert.Contains(said, fault, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Faults(ModelProtocol protocol, string schema, string line)
    {
        Assert.Contains(protocol.Name, OwnModelSchemas.All()[$"{schema}.schema.json"], StringComparison.Ordinal);
        return JsonSchema.Faults(OwnModelSchemas.All()[$"{schema}.schema.json"], line);
    }

    private static ScanAsked Scan() => new()
    {
        Line = 3,
        Radar = 0,
        EndNanoseconds = 5_000_000_000,
        AntennaMetres = [1, 2, 3],
        Plots = [ToldPlot.Of(new(new(3), Instant.FromSeconds(4), 80.Kilometres, Azimuth.FromRadians(1), 2.Degrees, Decibels.FromDecibels(15)), Rig.Rotating, Rig.Site.Origin)],
    };

    private static TracksAnswer Tracks() => new()
    {
        Line = 3,
        Tracks =
        [
            new()
            {
                Number = 1,
                Status = TrackStatus.Confirmed,
                Motion = MotionKind.AirBreathing,
                FirstPlotNanoseconds = 0,
                LastPlotNanoseconds = 4_000_000_000,
                PositionMetres = [6_400_000, 0, 0],
                VelocityMetresPerSecond = [0, 200, 0],
                Covariance = new double[21],
            },
        ],
    };

    private static ShotAsked Shot() => new()
    {
        Line = 3,
        Post = 0,
        NowNanoseconds = 5,
        Track = ToldTrack.Of(Sample.Report(new(4), 1)),
        Identity = StandardIdentity.Hostile,
        Category = TargetCategory.CruiseMissile,
        Asset = -1,
        Worth = 0,
        ImpactNanoseconds = null,
        Salvos = 0,
        RoundsFired = 0,
        Offers =
        [
            new() { Unit = 0, RoundType = 0, MostRounds = 2, LaunchNanoseconds = 6, LaunchByNanoseconds = 7, InterceptNanoseconds = 9, ExpectedKill = 0.7, TimeLeft = 0.5, Plenty = 1, Price = 1, LooksAgain = true },
        ],
    };
}
