using System.Text.RegularExpressions;
using Xunit;

namespace Parapet.Tests.Architecture;

public sealed partial class FileTests
{
    private const int LongestSourceFile = 400;

    private static readonly string[] Root =
        ["parapet", "parapet.cmd", "test", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "CITATION.cff", "LICENSE", "Containerfile", ".dockerignore", "Parapet.slnx", "global.json",
            "Directory.Build.props", "Directory.Packages.props", "BannedSymbols.txt", ".editorconfig", ".gitattributes", ".gitignore"];

    private static readonly string[] TextEndings =
        [".cs", ".csproj", ".props", ".targets", ".json", ".yaml", ".yml", ".md", ".bib", ".csv", ".txt", ".sh", ".cmd", ".svg", ".html", ".js", ".css"];

    [Fact]
    public void The_root_holds_no_stray_file() => Violations.AssertNone(Repository.Files.Where(file => !file.Contains('/')).Except(Root));

    [Fact]
    public void No_file_names_a_folder_of_somebodys_machine() =>
        Violations.AssertNone(
            from file in Repository.Files
            where TextEndings.Contains(Path.GetExtension(file)) || Path.GetExtension(file).Length == 0
            where !file.StartsWith("tests/Architecture/", StringComparison.Ordinal)
            from line in Repository.Text(file).Split('\n').Select((text, index) => (Text: text, Number: index + 1))
            where MachineFolder().IsMatch(line.Text)
            select $"{file}:{line.Number}: {line.Text.Trim()}");

    [Fact]
    public void Every_link_between_pages_leads_somewhere() =>
        Violations.AssertNone(
            from file in Repository.Files
            where Path.GetExtension(file) == ".md"
            from Match link in LocalLink().Matches(Repository.Text(file))
            let target = Path.Combine(Repository.Root, Path.GetDirectoryName(file)!, link.Groups["target"].Value)
            where !Path.Exists(target)
            select $"{file}: {link.Value}");

    [Fact]
    public void No_source_file_outgrows_one_thing() =>
        Violations.AssertNone(
            from file in Repository.Files
            where file.EndsWith(".cs", StringComparison.Ordinal)
            let lines = Repository.Text(file).Count(character => character == '\n')
            where lines > LongestSourceFile
            select $"{file}: {lines} lines; at most {LongestSourceFile}");

    [Fact]
    public void Files_and_links_are_read_at_all()
    {
        Assert.Contains("src/Parapet.Messages/Plot.cs", Repository.Files);
        Assert.Contains("docs/architecture.md", LocalLink().Matches(Repository.Text("README.md")).Select(link => link.Groups["target"].Value));
    }

    [Theory]
    [InlineData("in /home/someone/parapet")]
    [InlineData("\"/" + "work/main\"")]
    [InlineData("C:\\Users\\someone")]
    public void A_folder_of_a_machine_is_found(string text) => Assert.Matches(MachineFolder(), text);

    [Theory]
    [InlineData("https://example.org/home/page")]
    [InlineData("./home/out")]
    [InlineData("docs/home/plan.md")]
    public void Other_paths_are_left_alone(string text) => Assert.DoesNotMatch(MachineFolder(), text);

    [GeneratedRegex(@"\]\((?!\w+:)(?<target>[^)#\s]+)[^)]*\)")]
    private static partial Regex LocalLink();

    [GeneratedRegex(@"(?<![\w.:/~*-])/(?:home|root|work|Users)/|[A-Z]:\\Users\\")]
    private static partial Regex MachineFolder();
}
