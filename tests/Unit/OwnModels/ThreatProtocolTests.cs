using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Messages;
using Parapet.OwnModels.Programs;
using Parapet.OwnModels.Programs.Threats;
using Parapet.Questions.Json;
using Parapet.Tests.Unit.Questions;
using Parapet.Tests.Unit.Simulation;
using Xunit;

namespace Parapet.Tests.Unit.OwnModels;

/// <summary>The lines of the protocol: what they hold, what their schemas say, and that nothing a program writes breaks their reader.</summary>
public sealed class ThreatProtocolTests
{
    private static readonly string Root = Path.GetDirectoryName(Parapet.Catalogue.SystemCatalogue.DefaultFolder()!)!;

    /// <summary>A field more would be a message more than the built-in rule gets.</summary>
    [Fact]
    public void A_track_is_told_by_the_fields_of_its_report_and_no_other()
    {
        string[] told = [.. Json(Falling())["track"]!.AsObject().Select(field => field.Key)];
        Assert.Equal(
            ["node", "serial", "timeNanoseconds", "status", "motion", "firstPlotNanoseconds", "lastPlotNanoseconds", "challenges", "encryptedReplies", "civilReplies", "featureWeight", "featureSum", "leader", "positionMetres", "velocityMetresPerSecond", "covariance"],
            told);
        Assert.Equal(
            ["Number", "Time", "Status", "Motion", "FirstPlot", "LastPlot", "Iff", "Features", "Leader", "Position", "Velocity", "Covariance"],
            typeof(TrackReport).GetProperties().Select(property => property.Name).Where(name => name != "EqualityContract"));
        Assert.Equal(["type", "line", "post", "track", "impact"], Json(Falling()).Select(field => field.Key));
    }

    [Fact]
    public void Numbers_pass_to_the_last_bit() => Gen.Double.Where(double.IsFinite).Sample(number =>
    {
        var impact = new PredictedImpact(Instant.Start, new(number, 0, 0), default);
        var line = Json(Falling() with { Impact = ToldImpact.Of(impact) });
        Assert.Equal(BitConverter.DoubleToInt64Bits(number), BitConverter.DoubleToInt64Bits(line["impact"]!["direction"]![0]!.GetValue<double>()));
    });

    [Fact]
    public void Whatever_a_program_writes_is_an_answer_or_a_fault() => Gen.Byte.Array[0, 200].Sample(octets => ReadWhatever(octets));

    /// <summary>Near what is right, where a reader has most to decide.</summary>
    [Fact]
    public void An_answer_with_an_octet_changed_is_an_answer_or_a_fault() => Gen.Select(Gen.Int[0, 500], Gen.Byte).Sample((place, octet) =>
    {
        var octets = JsonSerializer.SerializeToUtf8Bytes<AnswerLine>(Answer(), ModelProtocol.ThreatRule.Style);
        octets[place % octets.Length] = octet;
        ReadWhatever(octets);
    });

    [Fact]
    public void Lines_come_out_as_they_were_written_however_they_are_cut() => Gen.Select(Gen.Byte.Where(octet => octet is not (10 or 13)).Array[0, 20].List[0, 20], Gen.Int[1, 30]).Sample((lines, cut) =>
    {
        var reader = new LineReader(new CutStream([.. lines.SelectMany(line => line.Append((byte)'\n'))], cut), longest: 21);
        foreach (var line in lines)
        {
            Assert.True(reader.TryRead(out var read, CancellationToken.None));
            Assert.Equal(line, read.ToArray());
        }

        Assert.False(reader.TryRead(out _, CancellationToken.None));
        Assert.False(reader.IsTooLong);
    });

    [Fact]
    public void The_schemas_hold_for_every_line()
    {
        AskedLine[] asked = [new HelloAsked(ModelProtocol.ThreatRule.Name, 1), Post(), Falling(), Falling() with { Impact = null }, new AirBreathingAsked { Line = 4, Post = 0, Track = ToldTrack.Of(Sample.Report(new(4), 1)) }];
        Assert.All(asked, line => Assert.Empty(JsonSchema.Faults(OwnModelSchemas.All()["threat-rule-asked.schema.json"], JsonSerializer.Serialize(line, ModelProtocol.ThreatRule.Style))));
        AnswerLine[] answers = [new HelloAnswer { Protocol = ModelProtocol.ThreatRule.Name, Version = 1, Name = "x" }, new ReadyAnswer { Line = 2 }, Answer(), Answer() with { ImpactNanoseconds = null }];
        Assert.All(answers, line => Assert.Empty(JsonSchema.Faults(OwnModelSchemas.All()["threat-rule-answered.schema.json"], JsonSerializer.Serialize(line, ModelProtocol.ThreatRule.Style))));
        Assert.NotEmpty(JsonSchema.Faults(OwnModelSchemas.All()["threat-rule-answered.schema.json"], """{"type":"threat","line":3}"""));
    }

    [Fact]
    public void The_schemas_in_the_repository_are_of_today() => Assert.All(
        OwnModelSchemas.All(), schema => Assert.Equal(schema.Value, File.ReadAllText(Path.Combine(Root, "schemas", OwnModelSchemas.Folder, schema.Key)).ReplaceLineEndings("\n")));

    private static void ReadWhatever(byte[] octets)
    {
        var answer = ModelProtocol.ThreatRule.Read(octets, out var fault);
        Assert.True(answer is not null || fault.Length > 0);
        Assert.DoesNotContain(fault, char.IsControl);
    }

    private static JsonObject Json(AskedLine line) => JsonNode.Parse(Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(line, ModelProtocol.ThreatRule.Style)))!.AsObject();

    private static FallingAsked Falling() => new()
    {
        Line = 3,
        Post = 0,
        Track = ToldTrack.Of(Sample.Report(new(4), 1)),
        Impact = ToldImpact.Of(new(Instant.FromSeconds(60), new(1, 0, 0), new(-900, 0, 0))),
    };

    private static PostAsked Post() => new()
    {
        Line = 2,
        Post = 0,
        Assets = [new() { Name = "City", PositionMetres = [1, 2, 3], RadiusMetres = 5000, Value = 3 }],
        HarmRadiusMetres = 3000,
    };

    private static ThreatAnswer Answer() => new() { Line = 3, Asset = 0, Worth = 2.5, ImpactNanoseconds = 60_000_000_000, Harms = true, ImpactSigmaMetres = 0.5 };

    /// <summary>Gives a few octets at a time, as a pipe may.</summary>
    private sealed class CutStream(byte[] octets, int cut) : MemoryStream(octets)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, cut));
    }
}
