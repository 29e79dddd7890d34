using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Parapet.Catalogue;
using Parapet.Cli;
using Parapet.Interop.Scenes;
using Xunit;

namespace Parapet.Tests.Unit.Cli;

/// <summary>Every command of docs/how-to/show-a-raid-elsewhere.md, with files in a folder of the test.</summary>
public sealed partial class ShowElsewherePageTests : IDisposable
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(SystemCatalogue.DefaultFolder()!, "..", "docs", "how-to", "show-a-raid-elsewhere.md")).ReplaceLineEndings("\n");

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Lines => [.. Line().Matches(s_page).Select(match => match.Groups["command"].Value)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_command_of_the_page_runs_to_the_end_and_leaves_its_files(string command)
    {
        string[] words = [.. CommandLineParser.SplitCommandLine(command).Select(Placed)];
        Assert.Equal(0, await CommandLine.RunAsync(words));
        Assert.All(words.Where(word => word.StartsWith(_folder.Path, StringComparison.Ordinal)), file => Assert.True(new FileInfo(file).Length > 500, file));
    }

    [Fact]
    public void Commands_are_read_at_all_and_the_page_speaks_of_every_format_of_a_file()
    {
        Assert.Equal(2, Lines.Count);
        Assert.All(SceneFormat.All.Where(format => !format.Endings.Contains(".pcap")), format => Assert.Contains($"--{format.Name} ", s_page, StringComparison.Ordinal));
    }

    private string Placed(string word) => Path.HasExtension(word) ? Path.Combine(_folder.Path, word) : word;

    [GeneratedRegex(@"^    \./parapet (?<command>.+)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
