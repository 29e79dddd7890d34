using System.CommandLine;
using System.Net;
using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Parapet.Cli;
using Parapet.Foundation.Time;
using Parapet.Interop.Captures;
using Parapet.Interop.Scenes;
using Parapet.Questions.Assignment;
using Parapet.Questions.Benchmarks;
using Parapet.Questions.Catalogue;
using Parapet.Questions.Clusters;
using Parapet.Questions.Comparing;
using Parapet.Questions.Coverage;
using Parapet.Questions.Decoding;
using Parapet.Questions.Detection;
using Parapet.Questions.Envelopes;
using Parapet.Questions.Exporting;
using Parapet.Questions.Footprints;
using Parapet.Questions.Forking;
using Parapet.Questions.Importing;
using Parapet.Questions.Interoperability;
using Parapet.Questions.Json;
using Parapet.Questions.Playing;
using Parapet.Questions.Querying;
using Parapet.Questions.Receiving;
using Parapet.Questions.Replaying;
using Parapet.Questions.Robustness;
using Parapet.Questions.Running;
using Parapet.Questions.Scenes;
using Parapet.Questions.Rare;
using Parapet.Questions.Scoring;
using Parapet.Questions.Sensitivity;
using Parapet.Questions.Sharding;
using Parapet.Questions.Sweeps;
using Parapet.Questions.Terrain;
using Parapet.Questions.Tracking;
using Parapet.Questions.Tracking.Recordings;
using Parapet.Tests.Unit.Questions.Recordings;
using Parapet.Questions.Trajectories;
using Parapet.Questions.Validation;
using Parapet.Questions.Verification;
using Parapet.Questions.Watching;
using Parapet.Questions.Why;
using Parapet.Tests.Unit.Campaigns;
using Parapet.Tests.Unit.Earth;
using Parapet.Tests.Unit.Interop.Hla;
using Parapet.TrackingCases;
using Xunit;

namespace Parapet.Tests.Unit.Questions;

/// <summary>What every command answers under --json: one style, and a schema each.</summary>
public sealed class AnswerJsonTests : IDisposable
{
    private TrackRecordingAnswer? TrackRecording(Problems problems)
    {
        var read = CaseFolder.Read(TrackingCase(), usesRangeRate: false, problems)!;
        var recording = Path.Combine(_folder.Path, "recording.pcap");
        File.WriteAllBytes(recording, RecordedCase.Capture(read));
        return new TrackRecordingQuestion(recording).Answer(problems);
    }

    private static string? Play(Problems problems)
    {
        var place = new StubPlace(new());
        try
        {
            var asked = new PlayQuestion(LoneTarget)
            {
                Speed = 10_000,
                Acmi = new(IPAddress.Loopback, 0),
                Hla = (place.At, new("exercise", [])),
                Datagrams = [.. DatagramFormat.All.Select(format => (format, new IPEndPoint(IPAddress.Loopback, 9)))],
            };
            return asked.Scene.Open(problems) is { } raid ? asked.Answer(raid, null, null, problems, Cancellation).GetAwaiter().GetResult()?.ToJson() : null;
        }
        finally
        {
            place.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static readonly string Scored = Path.Combine(AppContext.BaseDirectory, "Judging", "Fixtures", "scored");

    private static readonly Dictionary<string, Func<AnswerJsonTests, Problems, string?>> Answers = new()
    {
        ["assign"] = (test, problems) => new AssignQuestion(test.AssignmentProblem()) { Gap = Ratio.Zero, Limit = Duration.FromSeconds(5) }.Answer(problems, Cancellation)?.ToJson(),
        ["bench"] = (_, problems) => new BenchQuestion("radars") { Turns = 1, Aircraft = 20, Radars = 2, Interceptors = 5, FlightTime = Duration.FromSeconds(60) }.Answer(problems, null, Cancellation)?.ToJson(),
        ["catalogue check"] = (_, problems) => new CatalogueCheckQuestion().Answer(problems)?.ToJson(),
        ["catalogue check --fairness"] = (_, problems) => new CatalogueFairnessQuestion().Answer(problems)?.ToJson(),
        ["catalogue list"] = (_, problems) => new CatalogueListQuestion().Answer(problems)?.ToJson(),
        ["catalogue show"] = (_, problems) => new CatalogueShowQuestion("s-400").Answer(problems)?.ToJson(),
        ["cluster submit"] = (_, _) => new ClusterAnswer { File = "shards/job.slurm", Shards = 8, Tasks = 4, Submitted = null }.ToJson(),
        ["compare"] = (test, problems) => new CompareQuestion(MadeRun.In(test._folder, "a"), MadeRun.In(test._folder, "b", SyntheticStudy.Create(draws: 8, replicationsOfDraw: 2, seed: 7))).Answer(problems, Cancellation)?.ToJson(),
        ["coverage"] = (_, problems) => new CoverageQuestion(["96l6e"], [Geodetic.FromDegrees(38.4, 38.3)])
        {
            Heights = new([Length.FromMetres(100), 1.Kilometres], AboveGround: true),
            CrossSection = Area.FromSquareMetres(1e-5),
            Terrain = "none",
        }.Answer(problems)?.ToJson(),
        ["decode"] = (test, problems) => test.Decode(problems),
        ["detection"] = (_, problems) => new DetectionQuestion(["an-mpq-65"], ["fighter"])
        {
            Aspect = Angle.Zero,
            Probability = Ratio.Of(0.5),
            Jammer = "stand-off-jammer",
            JammerRange = 250.Kilometres,
            Draws = 10,
        }.Answer(problems)?.ToJson(),
        ["envelope"] = (_, problems) => new EnvelopeQuestion("pac-3-mse", "fighter").Answer(problems)?.ToJson(),
        ["footprint"] = (_, problems) => new FootprintQuestion(["thaad"], ["ballistic-1000"]).Answer(problems, null, Cancellation)?.ToJson(),
        ["export"] = (_, problems) => new ExportQuestion(LoneTarget, SceneFormat.All) is var asked && asked.Scene.Open(problems) is { } raid
            ? asked.Answer(raid, [.. SceneFormat.All.Select(Stream (_) => new MemoryStream())], problems, Cancellation)?.ToJson()
            : null,
        ["interop"] = (_, problems) => new InteropQuestion(LoneTarget) is var asked && asked.Scene.Open(problems) is { } raid ? asked.Answer(raid, problems, Cancellation)?.ToJson() : null,
        ["listen"] = (_, problems) =>
            new ListenQuestion { Dis = new(IPAddress.Loopback, 0), Asterix = new(IPAddress.Loopback, 0), For = Duration.FromSeconds(0.1) }.Answer(null, null, problems, Cancellation).GetAwaiter().GetResult()?.ToJson(),
        ["play"] = (_, problems) => Play(problems),
        ["import"] = (_, problems) => new ImportQuestion(Path.Combine(AppContext.BaseDirectory, "Interop", "Fixtures", "iamd_minimal.xml")) { Systems = ["patriot"] }.Answer(problems)?.ToJson(),
        ["query"] = (test, problems) => test.Query(problems),
        ["query --tables"] = (test, problems) => new TablesQuestion(MadeRun.In(test._folder, "a")).Answer(problems, Cancellation)?.ToJson(),
        ["score"] = (_, problems) => new ScoreQuestion(Scored, Path.Combine(Scored, "tracks.csv"), CutOff: null).Answer(problems)?.ToJson(),
        ["sweep"] = (test, problems) => test.Sweep(problems)?.ToJson(),
        ["terrain check"] = (test, problems) => new TerrainCheckQuestion(test.TilesWithASpike()).Answer(problems)?.ToJson(),
        ["terrain get"] = (test, _) => new TerrainAnswer(test._folder.Path, 4, 1, 1, 1) { Failures = [], Interrupted = false }.ToJson(),
        ["track"] = (test, problems) => new TrackQuestion(test.TrackingCase()) { AlignWith = 1 }.Answer(problems)?.ToJson(),
        ["track --asterix"] = (test, problems) => test.TrackRecording(problems)?.ToJson(),
        ["trajectory"] = (_, problems) => new TrajectoryQuestion("ballistic-300", Geodetic.FromDegrees(33, 40), Geodetic.FromDegrees(35, 40), Angle.Zero).Answer(problems)?.ToJson(),
        ["validate"] = (_, problems) => new ValidateQuestion("atmosphere").Answer(problems, Cancellation)?.ToJson(),
        ["vv-report"] = (_, problems) => new VerificationQuestion("identification-2003") { Terrain = "none", Replications = 2 }.Answer(problems, Cancellation)?.ToJson(),
        ["run"] = (test, problems) => test.Run(problems)?.ToJson(),
        ["fork"] = (_, problems) =>
        {
            var fork = new ForkQuestion("lone-target") { Option = "Patriot", At = "00:05:00", Changes = ["weapons patriot = hold"], Terrain = "none" };
            return fork.Prepare(problems) is { } prepared ? fork.Answer(prepared, Cancellation).ToJson() : null;
        },
        ["rare"] = (test, problems) => test.Rare(problems)?.ToJson(),
        ["replay"] = (test, problems) => test.Why(problems) is { } why ? new ReplayQuestion(why.Run).Open(problems)?.ToJson() : null,
        ["serve"] = (_, _) => new ServeAnswer { Address = "http://127.0.0.1:5080/" }.ToJson(),
        ["shard"] = (test, problems) => test.Shard(0, problems)?.ToJson(),
        ["merge"] = (test, problems) => test.Shard(0, problems) is not null && test.Shard(1, problems) is not null ? test.Merge(problems)?.ToJson() : null,
        ["run --robustness"] = (test, problems) => test.Robustness(problems)?.ToJson(),
        ["run --sensitivity"] = (test, problems) => test.Sensitivity(problems)?.ToJson(),
        ["why"] = (test, problems) => test.Why(problems)?.Answer(problems, Cancellation)?.ToJson(),
        ["why --shares"] = (test, problems) =>
            test.Why(problems) is { } why && why.Open(problems) is { } recorded ? why.Shares(recorded, null, Cancellation)?.ToJson() : null,
    };

    private readonly TemporaryFolder _folder = new();

    private static SceneQuestion LoneTarget => new("lone-target") { Option = "Patriot", Posts = [SceneSelection.All] };

    public static TheoryData<string> Commands => [.. Answers.Keys];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_answer_has_one_style_and_holds_to_its_schema(string command)
    {
        var problems = new Problems();
        var json = Answers[command](this, problems);
        Assert.True(problems.None, string.Join("; ", problems.InOrder()));
        Assert.Empty(JsonStyle.Faults(json!));
        Assert.Empty(JsonSchema.Faults(AnswerSchemas.All()[AnswerSchemas.FileName(command)], json!));
    }

    [Fact]
    public void Every_command_with_json_is_asked_here_and_has_its_schema()
    {
        string[] commands = [.. WithJson(CommandLine.Root(), "").Append("catalogue check --fairness").Append("query --tables").Append("run --robustness").Append("run --sensitivity").Append("track --asterix").Append("why --shares").Order(StringComparer.Ordinal)];
        Assert.Equal(commands.Select(AnswerSchemas.FileName).Order(StringComparer.Ordinal), AnswerSchemas.All().Keys);
        Assert.Equal(commands, Answers.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_schemas_in_the_repository_are_those_of_the_answers()
    {
        var folder = Path.Combine(SystemCatalogue.DefaultFolder()!, "..", "schemas", AnswerSchemas.Folder);
        Assert.All(AnswerSchemas.All(), schema => Assert.Equal(schema.Value, File.ReadAllText(Path.Combine(folder, schema.Key))));
        Assert.Equal(AnswerSchemas.All().Keys, Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{\"range_km\": 1}", ".range_km: not in camel case")]
    [InlineData("{\"range\": 1}", ".range: a number without a unit")]
    [InlineData("{\"list\": [{\"rangeMetres\": \"390 km\"}]}", ".list[0].rangeMetres: the number \"390 km\" is a text")]
    [InlineData("{\"rangeMetres\": \"NaN\"}", ".rangeMetres: the number \"NaN\" is a text")]
    [InlineData("{\"leakers\": {\"mean\": 1, \"low\": 0, \"high\": 2}}", ".leakers: a measure has mean, low, high and unit")]
    public void What_breaks_the_style_is_found(string json, string fault) => Assert.Contains(fault, JsonStyle.Faults(json));

    [Theory]
    [InlineData("{\"speedMetresPerSecond\": \"1\", \"name\": \"\"}", ".speedMetresPerSecond: String is not [\"number\",\"null\"]")]
    [InlineData("{\"name\": \"\"}", ": lacks speedMetresPerSecond")]
    [InlineData("{\"speedMetresPerSecond\": null, \"name\": \"\", \"more\": 1}", ".more: no such field")]
    public void What_breaks_a_schema_is_found(string json, string fault)
    {
        const string Schema = """
            {"type": "object", "properties": {"speedMetresPerSecond": {"type": ["number", "null"]}, "name": {"type": "string"}},
             "required": ["speedMetresPerSecond", "name"], "additionalProperties": false}
            """;
        Assert.Equal([fault], JsonSchema.Faults(Schema, json));
    }

    /// <summary>A capture with a service message of category 034, and with a block that is cut.</summary>
    private string? Decode(Problems problems)
    {
        var file = Path.Combine(_folder.Path, "recording.pcap");
        using (var writer = new PcapWriter(File.Create(file)))
        {
            var place = new Endpoint(System.Net.IPAddress.Loopback, 8600);
            writer.Write(1_700_000_000_000_000_000, place, place, [34, 0, 10, 0xe0, 1, 2, 1, 0, 0x40, 0]);
            writer.Write(1_700_000_001_000_000_000, place, place, [34, 0, 6, 0xe0, 1, 2]);
        }

        using var recording = new DecodeQuestion(file).Open(problems);
        return recording?.Decode(null, null, Cancellation).GetAwaiter().GetResult().ToJson();
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> WithJson(Command command, string name) =>
        command.Subcommands.SelectMany(sub => WithJson(sub, $"{name} {sub.Name}"))
            .Concat(command.Options.Any(option => option.Name == "--json") ? [name.Trim()] : []);

    private string AssignmentProblem() => _folder.Write("problem.txt", [.. "2 2 1\n5\n10\n0 0 0.3\n0 1 0.6\n1 0 0.5\n1 1 0.25\n"u8]);

    private RunQuestion Small() =>
        new("identification-2003") { Output = Path.Combine(_folder.Path, "run"), Terrain = "none", Replications = 2, Threads = 2 };

    private RunAnswer? Run(Problems problems) =>
        Small().Prepare(problems) is { } prepared ? Small().Answer(prepared, null, problems, null, Cancellation) : null;

    private ShardAnswer? Shard(int index, Problems problems)
    {
        var question = new ShardQuestion(Small(), new(index, 2), _folder.Path);
        return question.Prepare(problems) is { } prepared ? question.Answer(prepared, problems, null, Cancellation) : null;
    }

    private RunAnswer? Merge(Problems problems)
    {
        var question = new MergeQuestion(Small(), _folder.Path);
        return question.Prepare(problems) is { } prepared ? question.Answer(prepared, problems, Cancellation) : null;
    }

    private string? Query(Problems problems)
    {
        using var answer = new QueryQuestion(MadeRun.In(_folder, "a"), "SELECT option, leakers, costOfRounds, leakers > 3 AS many, NULL AS none FROM runs LIMIT 20").Answer(problems, Cancellation);
        using var written = new MemoryStream();
        answer?.WriteJson(written);
        return System.Text.Encoding.UTF8.GetString(written.ToArray());
    }

    private SweepAnswer? Sweep(Problems problems)
    {
        var question = new SweepQuestion(Small(), [new("options.As it was.weaponControl", ["free", "hold"], null)]) { Raids = 2 };
        return question.Prepare(problems) is { } prepared ? question.Answer(prepared, null, Cancellation) : null;
    }

    private RareAnswer? Rare(Problems problems)
    {
        var question = new RareQuestion(Small(), ["As it was"]) { Sizes = new(20, 20) };
        return question.Prepare(problems) is { } prepared ? question.Answer(prepared, problems, null, Cancellation) : null;
    }

    private RobustnessAnswer? Robustness(Problems problems)
    {
        var question = new RobustnessQuestion(new RunQuestion("identification-2003") { Output = _folder.Path, Terrain = "none", Threads = 2 })
        {
            Sizes = new() { First = 1, Second = 2, Third = 3, Confirmation = 6, Stronger = 4, Strongest = 3, Paired = 2, MostCandidates = 1 },
        };
        return question.Prepare(problems) is { } prepared ? question.Answer(prepared, null, Cancellation) : null;
    }

    private SensitivityAnswer? Sensitivity(Problems problems)
    {
        var question = new SensitivityQuestion(new RunQuestion("identification-2003") { Output = _folder.Path, Terrain = "none", Threads = 2 })
        {
            Sizes = new() { Explorations = 4, Screened = 1, ScreenedAgain = 1, MostFamilies = 2, MostFigures = 2, Halvings = 1 },
        };
        return question.Prepare(problems) is { } prepared ? question.Answer(prepared, null, problems, Cancellation) : null;
    }

    /// <summary>Asks about a run that was just written.</summary>
    private WhyQuestion? Why(Problems problems)
    {
        if (Run(problems) is not { } answer)
        {
            return null;
        }

        Assert.Empty(answer.WriteAsync().GetAwaiter().GetResult());
        return new(answer.Folder) { Causes = ["terrain"] };
    }

    [Fact]
    public void A_check_of_terrain_names_what_it_looked_for() =>
        Assert.Equal(
            ["void", "spike", "stripe", "step", "corner", "block", "seam", "overlap"],
            new TerrainCheckQuestion(TilesWithASpike()).Answer(new())!.LookedFor);

    private string TilesWithASpike()
    {
        _folder.Write("N40E030.hgt", TileBytes.Srtm((row, column) => (short)((row, column) == (600, 700) ? 900 : 100 + row / 10)));
        return _folder.Path;
    }

    private string TrackingCase()
    {
        CaseFiles.Write(Families.ByName["n_misaligned"](5) with { Duration = 30 }, _folder.Path);
        return _folder.Path;
    }
}
