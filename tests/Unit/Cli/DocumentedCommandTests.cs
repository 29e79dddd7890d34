using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Parapet.Cli;
using Xunit;

namespace Parapet.Tests.Unit.Cli;

/// <summary>What the pages and the help tell a user to type is what the program takes.</summary>
public sealed partial class DocumentedCommandTests : IDisposable
{
    private static readonly string s_root = RootAbove();
    private static readonly RootCommand s_program = CommandLine.Root();

    private readonly TemporaryFolder _folder = new();

    /// <summary>Lines to be typed as they stand: README.md, CONTRIBUTING.md and all pages below docs but the studies' answers, which are written by runs.</summary>
    public static TheoryData<string, string> Lines => [.. Found(Line())];

    /// <summary>Commands that a sentence names, with some of their arguments or none.</summary>
    public static TheoryData<string, string> Mentions => [.. Found(Mention())];

    /// <summary>Those that cost little, and write to files at most. A recipe's own entry is in no catalogue; the recipe's test loads it.</summary>
    public static TheoryData<string, string> Cheap =>
        [.. Found(Line()).Where(found => CheapCommand().IsMatch(found.Command)).DistinctBy(found => found.Command)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_of_a_page_is_taken(string page, string command) =>
        Assert.True(Refused(command).Length == 0, $"{page}: parapet {command}: {string.Join("; ", Refused(command))}");

    [Theory]
    [MemberData(nameof(Mentions))]
    public void A_command_that_a_page_names_is_known(string page, string command)
    {
        var parsed = s_program.Parse(Bare(command));
        string[] unknown = [.. parsed.UnmatchedTokens, .. Strange(parsed)];
        Assert.True(unknown.Length == 0 && parsed.CommandResult.Command != s_program, $"{page}: parapet {command}: {string.Join(" ", unknown)} is not known");
    }

    [Fact]
    public void Every_example_of_the_help_is_taken()
    {
        var examples = Commands(s_program).SelectMany(command => Example().Matches(command.Description ?? "")).Select(match => match.Groups["command"].Value.Trim()).ToArray();
        Assert.True(examples.Length > 20, $"{examples.Length} examples");
        Assert.All(examples, example => Assert.Empty(Refused(example)));
    }

    [Theory]
    [MemberData(nameof(Cheap))]
    public async Task A_line_that_costs_little_runs_to_the_end(string page, string command)
    {
        var arguments = CommandLineParser.SplitCommandLine(command).Select(token => Path.GetExtension(token) is ".svg" or ".csv" or ".tif" ? Path.Combine(_folder.Path, token) : token);
        Assert.True(await CommandLine.RunAsync([.. arguments]) == 0, $"{page}: parapet {command}");
    }

    public void Dispose() => _folder.Dispose();

    private static string[] Refused(string command)
    {
        var parsed = s_program.Parse(command);
        return [.. CommandLine.Problems(parsed), .. Strange(parsed)];
    }

    /// <summary>Options that the command does not have: its argument takes them for a name.</summary>
    private static IEnumerable<string> Strange(ParseResult parsed) => parsed.Tokens.Select(token => token.Value)
        .Where(token => token.StartsWith("--", StringComparison.Ordinal) && parsed.CommandResult.Command.Options.All(option => option.Name != token));

    /// <summary>Without the brackets of what may be left out.</summary>
    private static string Bare(string command) => command.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

    private static IEnumerable<Command> Commands(Command command) => command.Subcommands.SelectMany(Commands).Append(command);

    private static IEnumerable<(string Page, string Command)> Found(Regex command) =>
        from page in new[] { "README.md", "CONTRIBUTING.md" }.Concat(Directory.EnumerateFiles(Path.Combine(s_root, "docs"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => Path.GetRelativePath(s_root, file)))
        where !page.Replace('\\', '/').StartsWith("docs/studies/", StringComparison.Ordinal)
        from match in command.Matches(File.ReadAllText(Path.Combine(s_root, page)))
        select (page, match.Groups["command"].Value.Trim());

    private static string RootAbove()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Parapet.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    /// <summary>Set in by four columns or more; what follows two blanks is a remark.</summary>
    [GeneratedRegex(@"^ {4,}(?:\./)?parapet (?<command>\S+(?: \S+)*)", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"`(?:\./)?parapet (?<command>[^`\n]+)`")]
    private static partial Regex Mention();

    [GeneratedRegex(@"^  parapet (?<command>.+?)\r?$", RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex("^(trajectory|footprint|envelope|catalogue check|coverage 96l6e|bench radars --aircraft 30)")]
    private static partial Regex CheapCommand();
}
