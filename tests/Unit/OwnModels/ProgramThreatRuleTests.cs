using System.Collections.Immutable;
using System.Globalization;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.OwnModels;
using Parapet.OwnModels.Programs;
using Parapet.OwnModels.Programs.Threats;
using Parapet.Tests.Unit.Simulation;
using Xunit;

namespace Parapet.Tests.Unit.OwnModels;

/// <summary>Whatever a program answers, or does not, comes out as one clean error that names the program and the line.</summary>
public sealed class ProgramThreatRuleTests
{
    private const string Hello = """{"type":"hello","protocol":"parapet-threat-rule","version":1,"name":"of a test"}""";
    private const string Ready = """{"type":"ready","line":2}""";
    private const string Threat = """{"type":"threat","line":3,"asset":0,"worth":2.5,"impactNanoseconds":60000000000,"harms":true,"impactSigmaMetres":0}""";

    private static readonly ThreatSetting Setting = new([new("City", Geodetic.FromDegrees(37, 35), 5.Kilometres, 3)], 3.Kilometres);

    [Fact]
    public void An_answer_is_taken_as_it_stands()
    {
        Assert.Equal(new Threat(0, 2.5, Instant.FromSeconds(60), true, Length.Zero), Asked(Hello, Ready, Threat));
        Assert.Equal("of a test", ProgramThreatRules.Open(Command(Hello)).Name);
    }

    [Theory]
    [InlineData("", "line 1: answered ''")]
    [InlineData("hello", "line 1: answered 'hello'")]
    [InlineData("null", "line 1: answered 'null'")]
    [InlineData(Ready, "line 1: answered '{\"type\":\"ready\",\"line\":2}'; a line of the type")]
    [InlineData("""{"protocol":"parapet-threat-rule","version":1,"name":"x"}""", "line 1: answered")]
    [InlineData("""{"type":"hello","protocol":"parapet-threat-rule","version":2,"name":"x"}""", "line 1: speaks 'parapet-threat-rule' in version 2; 'parapet-threat-rule' in version 1")]
    [InlineData("""{"type":"hello","protocol":"parapet-threat-rule","version":1,"name":""}""", "line 1: a name of 0 letters; 1 to 200")]
    [InlineData("""{"type":"hello","protocol":"parapet-threat-rule","version":1}""", "line 1: answered")]
    public void A_first_line_that_is_not_of_the_protocol_is_refused(string line, string fault) =>
        Assert.Contains(fault, Refused(() => ProgramThreatRules.Open(Command(line))), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"worth\":2.5", "\"worth\":NaN", "on is no line of the protocol; JSON")]
    [InlineData("\"worth\":2.5", "\"worth\":1e999", "worth")]
    [InlineData("\"worth\":2.5", "\"worth\":-1", "worth -1; a finite number of 0 or more")]
    [InlineData("\"worth\":2.5", "\"worth\":\"2.5\"", "field 'worth'")]
    [InlineData("\"worth\":2.5,", "", "field 'worth', which it lacks")]
    [InlineData("\"worth\":2.5", "\"worth\":2.5,\"worth\":3", "field 'worth'")]
    [InlineData("\"worth\":2.5", "\"worth\":2.5,\"truth\":3", "field 'truth'")]
    [InlineData("\"asset\":0", "\"asset\":1", "asset 1; -1 for none, or a number from 0 to 0")]
    [InlineData("\"asset\":0", "\"asset\":-2", "asset -2; -1 for none")]
    [InlineData("\"asset\":0", "\"asset\":-1", "harms true, but no asset")]
    [InlineData("\"asset\":0", "\"asset\":0.5", "field 'asset'")]
    [InlineData("60000000000", "null", "asset 0, but no time of impact")]
    [InlineData("60000000000", "9000000000000000000", "within 1000000000 s")]
    [InlineData("60000000000", "1e40", "field 'impactNanoseconds'")]
    [InlineData("\"impactSigmaMetres\":0", "\"impactSigmaMetres\":-5", "impact sigma -5 m; a finite length")]
    [InlineData("\"line\":3", "\"line\":2", "answered line 2; the line asked, 3")]
    [InlineData("\"threat\"", "\"ready\"", "answered")]
    public void An_answer_that_no_rule_may_give_is_refused(string text, string by, string fault)
    {
        Assert.Contains(text, Threat, StringComparison.Ordinal);
        var refused = Refused(() => Asked(Hello, Ready, Threat.Replace(text, by, StringComparison.Ordinal)));
        Assert.StartsWith("sh -c", refused, StringComparison.Ordinal);
        Assert.Contains("line 3: ", refused, StringComparison.Ordinal);
        Assert.Contains(fault, refused, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_too_many_is_found_at_the_next() =>
        Assert.Contains("line 3: answered", Refused(() => Asked(Hello, Ready + "\n" + Ready, Threat)), StringComparison.Ordinal);

    [Fact]
    public void An_answer_without_an_end_is_not_read_to_it() => Assert.Contains(
        "line 1: answered more than 65536 octets without an end of line", Refused(() => ProgramThreatRules.Open(Shell("read asked; head -c 70000 /dev/zero; cat"))), StringComparison.Ordinal);

    [Fact]
    public void A_program_that_ends_is_told_of() =>
        Assert.Contains("line 1: the program ended, with exit code 7", Refused(() => ProgramThreatRules.Open(Shell("read asked; exit 7"))), StringComparison.Ordinal);

    /// <summary>A child that outlives the program keeps its output open: nobody waits for the child.</summary>
    [Fact]
    public void A_program_that_leaves_a_child_behind_is_told_of_all_the_same()
    {
        var child = Path.Combine(Path.GetTempPath(), $"parapet-child-{Guid.NewGuid():N}");
        try
        {
            var refused = Refused(() => ProgramThreatRules.Open(Shell($"read asked; sleep 600 & echo $! >{child}; exit 3") with { Patience = TimeSpan.FromSeconds(1) }));
            Assert.Contains("line 1: the program ended, with exit code 3", refused, StringComparison.Ordinal);
            Assert.True(IsRunning(File.ReadAllText(child).Trim()), "the child has ended with it: nobody waited for anything");
        }
        finally
        {
            System.Diagnostics.Process.GetProcessById(int.Parse(File.ReadAllText(child), CultureInfo.InvariantCulture)).Kill();
            File.Delete(child);
        }
    }

    [Fact]
    public void A_device_among_the_words_is_not_read() => Assert.Equal(64, (Shell("cat") with { Line = ["cat", "/dev/zero"] }).Hash.Length);

    [Fact]
    public void A_program_that_closes_its_output_is_told_of() =>
        Assert.Contains("line 1: the program closed its output", Refused(() => ProgramThreatRules.Open(Shell("exec >/dev/null; cat >/dev/null; sleep 600"))), StringComparison.Ordinal);

    [Fact]
    public void A_program_that_keeps_silent_is_ended() => Assert.Contains(
        "line 1: no answer within 0.5 s", Refused(() => ProgramThreatRules.Open(Shell("read asked; sleep 600") with { Patience = TimeSpan.FromSeconds(0.5) })), StringComparison.Ordinal);

    [Fact]
    public void A_program_that_does_not_listen_is_ended()
    {
        // More than a pipe holds, to one who reads nothing.
        var setting = Setting with { Assets = [.. Enumerable.Repeat(Setting.Assets[0], 20_000)] };
        var source = ProgramThreatRules.Open(Command(Hello)).Source;
        using var run = new ProgramThreatRun(new(Shell("exec sleep 600") with { Patience = TimeSpan.FromSeconds(0.5) }, ModelProtocol.ThreatRule));
        Assert.EndsWith("no answer within 0.5 s; one in that time", Refused(() => run.Of(setting)), StringComparison.Ordinal);
        Assert.NotNull(source);
    }

    [Fact]
    public void A_program_that_is_none_is_told_of() =>
        Assert.Contains("no-such-program cannot be started", Refused(() => ProgramThreatRules.Open(".", ["no-such-program"])), StringComparison.Ordinal);

    [Fact]
    public void Whatever_a_run_leaves_running_ends_with_it()
    {
        var folder = Directory.CreateTempSubdirectory("parapet-own-");
        try
        {
            var lasting = $"echo $$ >>pids; read asked; echo '{Hello}'; sleep 600 & echo $! >>pids; wait";
            var source = ProgramThreatRules.Open(new ProgramCommand(folder.FullName, ["sh", "-c", lasting])).Source;
            source.Begin().Dispose();
            var pids = File.ReadAllLines(Path.Combine(folder.FullName, "pids"));
            Assert.Equal(4, pids.Length);
            Assert.All(pids, pid => Assert.True(SpinWait.SpinUntil(() => !IsRunning(pid), TimeSpan.FromSeconds(10)), $"process {pid} goes on"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_model_is_known_by_its_words_and_by_the_files_that_they_name()
    {
        var folder = Directory.CreateTempSubdirectory("parapet-own-");
        try
        {
            var file = Path.Combine(folder.FullName, "rule.py");
            File.WriteAllText(file, "one");
            string Hash(params ImmutableArray<string> words) => new ProgramCommand(folder.FullName, words).Hash;
            var first = Hash("python3", "rule.py");
            Assert.Equal(first, Hash("python3", "rule.py"));
            Assert.NotEqual(first, Hash("python3", "rule.py", "-v"));
            File.WriteAllText(file, "two");
            Assert.NotEqual(first, Hash("python3", "rule.py"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A zombie has ended: it waits for whoever asks how.</summary>
    private static bool IsRunning(string pid)
    {
        var status = $"/proc/{pid}/stat";
        return File.Exists(status) && !File.ReadAllText(status).Contains(") Z ", StringComparison.Ordinal);
    }

    private static Threat Asked(params string[] answers)
    {
        using var run = ProgramThreatRules.Open(Command(answers)).Source.Begin();
        return run.Of(Setting).OfAirBreathing(Sample.Report(new(4), 1));
    }

    private static string Refused(Func<object?> ask)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the programs of these tests are a shell's");
        return Assert.Throws<OwnModelException>(ask).Message;
    }

    /// <summary>A program that answers so, whatever it is asked.</summary>
    private static ProgramCommand Command(params string[] answers) =>
        Shell(string.Concat(answers.Select(answer => string.Create(CultureInfo.InvariantCulture, $"read -r asked; echo '{answer}'; "))) + "cat >/dev/null");

    private static ProgramCommand Shell(string script) => new(".", ["sh", "-c", script]);
}
