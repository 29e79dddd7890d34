using System.Diagnostics;
using Xunit;

namespace Parapet.Tests.Architecture;

/// <summary>./parapet, on sources and an SDK that are made up: it builds when and only when what it is made of has changed, and reads all of it only where something was touched.</summary>
public sealed class StartScriptTests : IDisposable
{
    private static readonly string[] Sources = ["src/Parapet.Cli/Program.cs", "src/Parapet.Cli/bin/old.dll", "src/Room/Thing.cs", "data/relief.tif", "global.json", "Directory.Build.props", ".editorconfig", "BannedSymbols.txt"];

    private readonly string _top = Directory.CreateTempSubdirectory("parapet-start-").FullName;
    private string _root;

    public StartScriptTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a shell script, for systems that have a shell");
        _root = Path.Combine(_top, "tree");
        foreach (var file in Sources)
        {
            Write(file, "first");
        }

        Copy("parapet");
        Copy("eng/dotnet.sh");
        Copy("eng/page.sh");
        Tool("dotnet", """
            if [ "$1" = build ]; then
                echo build >>"$TOP/log"
                sleep "${SLOW:-0}"
                [ -z "${BROKEN:-}" ] || exit 1
                folder=$2/bin/Release/net10.0
                mkdir -p "$folder" "$2/obj" && : >"$folder/parapet.dll"
                exit
            fi
            shift
            echo "ran $*"
            """);
        Tool("cksum", """
            [ $# -eq 0 ] || echo read >>"$TOP/log"
            exec /usr/bin/cksum "$@"
            """);
    }

    [Fact]
    public void It_builds_once_and_hands_on_what_it_was_given()
    {
        Assert.Equal((0, "ran run --quick a b\n"), Start("run", "--quick", "a b"));
        Assert.Contains("build", Log());
        Start();
        Start();
        Assert.Empty(Log());
    }

    [Fact]
    public void A_file_that_is_touched_is_read_once_and_not_built()
    {
        Begin();
        File.SetLastWriteTimeUtc(At("src/Room/Thing.cs"), DateTime.UtcNow);
        Start();
        Assert.Equal(["read"], Log().Distinct());
        Start();
        Assert.Empty(Log());
    }

    [Theory]
    [InlineData(2001)]
    [InlineData(2040)]
    public void An_edit_is_built_whatever_the_time_that_its_file_shows(int year)
    {
        Begin();
        Write("src/Room/Thing.cs", "other");
        File.SetLastWriteTimeUtc(At("src/Room/Thing.cs"), new(year, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        AssertBuilds();
    }

    [Fact]
    public void An_edit_is_built_that_leaves_size_and_time_of_its_file_as_they_were()
    {
        Begin();
        var time = File.GetLastWriteTimeUtc(At("src/Room/Thing.cs"));
        Write("src/Room/Thing.cs", "other");
        File.SetLastWriteTimeUtc(At("src/Room/Thing.cs"), time);
        AssertBuilds();
    }

    [Fact]
    public void An_edit_is_built_where_the_clock_has_gone_back_since_the_last_build()
    {
        Begin();
        foreach (var state in Directory.EnumerateFiles(At(".build")))
        {
            File.SetLastWriteTimeUtc(state, DateTime.UtcNow.AddYears(1));
        }

        Write("src/Room/Thing.cs", "other");
        AssertBuilds();
    }

    [Theory]
    [InlineData("src/Room/Thing.cs", null)]
    [InlineData("src/Room/Another.cs", "new")]
    [InlineData("src/Room/Inner/Another.cs", "new")]
    [InlineData("data/relief.tif", "other")]
    [InlineData("Directory.Build.props", "other")]
    public void What_is_added_changed_or_taken_away_is_built(string file, string? text)
    {
        Begin();
        if (text is null)
        {
            File.Delete(At(file));
        }
        else
        {
            Write(file, text);
        }

        AssertBuilds();
    }

    [Fact]
    public void What_a_build_writes_is_no_source()
    {
        Begin();
        Write("src/Parapet.Cli/bin/old.dll", "other");
        Write("src/Room/obj/new.cs", "other");
        Start();
        Assert.Empty(Log());
    }

    [Fact]
    public void A_file_in_the_place_of_another_is_built()
    {
        Begin();
        Write("src/Room/Other.cs", "other");
        File.Move(At("src/Room/Other.cs"), At("src/Room/Thing.cs"), overwrite: true);
        AssertBuilds();
    }

    [Fact]
    public void A_tree_that_is_moved_costs_nothing()
    {
        Begin();
        Directory.Move(_root, Path.Combine(_top, "moved"));
        _root = Path.Combine(_top, "moved");
        Start();
        Assert.Empty(Log());
    }

    [Fact]
    public async Task Of_two_calls_at_once_one_builds()
    {
        var environment = new Dictionary<string, string> { ["SLOW"] = "0.3" };
        var calls = await Task.WhenAll(Task.Run(() => Start(environment)), Task.Run(() => Start(environment)));
        Assert.All(calls, call => Assert.Equal(0, call.ExitCode));
        Assert.Single(Log(), "build");
    }

    [Fact]
    public void A_build_that_fails_is_tried_again()
    {
        Assert.Equal(2, Start(new Dictionary<string, string> { ["BROKEN"] = "1" }).ExitCode);
        Log();
        AssertBuilds();

        // What a broken build leaves behind is of no sources that anybody knows: those of before are built anew too.
        Write("src/Room/Thing.cs", "other");
        Assert.Equal(2, Start(new Dictionary<string, string> { ["BROKEN"] = "1" }).ExitCode);
        Write("src/Room/Thing.cs", "first");
        Log();
        AssertBuilds();
    }

    [Fact]
    public void Where_find_tells_no_stamps_the_contents_decide()
    {
        Tool("find", """
            for word; do
                [ "$word" != -printf ] || { echo "find: no such option" >&2; exit 1; }
            done
            exec /usr/bin/find "$@"
            """);
        Begin();
        Start();
        Assert.Equal(["read"], Log().Distinct());
        Write("src/Room/Thing.cs", "other");
        AssertBuilds();
    }

    [Fact]
    public void The_globe_is_built_by_serve_alone_and_once()
    {
        Globe();
        Begin();
        Start("run");
        Assert.DoesNotContain("globe", Log());
        Assert.Equal((0, "ran serve\n"), Start("serve"));
        Assert.Equal(["packages", "globe"], Log().Where(line => line != "read"));
        Start("serve");
        Assert.Empty(Log());
        Write("src/Parapet.Web/wwwroot/sources.sha256.txt", "second");
        Start("serve");
        Assert.Equal(["globe"], Log().Where(line => line is not ("read" or "build")));
    }

    [Theory]
    [InlineData("npm", "exit 1")]
    [InlineData("node", "exit 1")]
    public void A_globe_that_cannot_be_built_holds_nothing_up(string tool, string script)
    {
        Globe();
        Tool(tool, script);
        Assert.Equal((0, "ran serve\n"), Start("serve"));
    }

    public void Dispose() => Directory.Delete(_top, recursive: true);

    /// <summary>Node and its packages, made up: what the globe is built of is what its digests say.</summary>
    private void Globe()
    {
        Write("src/Parapet.Web/wwwroot/sources.sha256.txt", "first");
        Write("web/package-lock.json", "{}");
        Tool("npm", """
            echo packages >>"$TOP/log"
            mkdir -p "$3/node_modules"
            """);
        Tool("node", """
            echo globe >>"$TOP/log"
            root=$(dirname "$(dirname "$1")")
            mkdir -p "$root/.build/globe" && cp "$root/src/Parapet.Web/wwwroot/sources.sha256.txt" "$root/.build/globe/"
            """);
    }

    private void Begin()
    {
        Assert.Equal(0, Start().ExitCode);
        Log();
    }

    private void AssertBuilds()
    {
        Assert.Equal(0, Start().ExitCode);
        Assert.Single(Log(), "build");
        Start();
        Assert.DoesNotContain("build", Log());
    }

    /// <summary>What was done since it was last asked.</summary>
    private string[] Log()
    {
        var file = Path.Combine(_top, "log");
        var lines = File.Exists(file) ? File.ReadAllLines(file) : [];
        File.Delete(file);
        return lines;
    }

    private (int ExitCode, string Output) Start(params string[] arguments) => Start([], arguments);

    private (int ExitCode, string Output) Start(Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(At("parapet"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{Path.Combine(_top, "tools")}:/usr/bin:/bin";
        start.Environment["TOP"] = _top;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        errors.Wait();
        return (process.ExitCode, output);
    }

    private string At(string file) => Path.Combine(_root, file);

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
        File.WriteAllText(At(file), text);
    }

    private void Copy(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
        File.Copy(Path.Combine(Repository.Root, file), At(file));
    }

    private void Tool(string name, string script)
    {
        var path = Path.Combine(_top, "tools", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        }
    }
}
