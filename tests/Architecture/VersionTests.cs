using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Parapet.Tests.Architecture;

/// <summary>One version everywhere that it is written.</summary>
public sealed partial class VersionTests
{
    private static readonly string Version = XDocument.Parse(Repository.Text("Directory.Build.props")).Descendants("Version").Single().Value;

    [Fact]
    public void Examples_ask_for_the_packages_of_this_version() =>
        Violations.AssertNone(
            from file in Repository.Files
            where file.StartsWith("examples/", StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal)
            from Match package in PackageReference().Matches(Repository.Text(file))
            where package.Groups["version"].Value != Version
            select $"{file}: {package.Value}; {Version} is built");

    [Fact]
    public void The_changelog_has_a_heading_for_it_with_its_day() => Assert.Matches($@"(?m)^## {Regex.Escape(Version)}, \d{{4}}-\d\d-\d\d$", Repository.Text("CHANGELOG.md"));

    /// <summary>What version 1.2.0 of the Citation File Format asks of a file: these four fields, a kind, persons or entities as authors; days and versions as texts.</summary>
    [Fact]
    public void The_citation_is_of_this_version_and_in_its_format()
    {
        var text = Repository.Text("CITATION.cff");
        var fields = Field().Matches(text).ToDictionary(field => field.Groups["name"].Value, field => field.Groups["value"].Value.Trim().Trim('"'));
        Assert.Equal(Version, fields["version"]);
        Assert.Equal("1.2.0", fields["cff-version"]);
        Assert.Equal("software", fields["type"]);
        Assert.Equal("MIT", fields["license"]);
        Assert.True(fields["message"].Length > 0 && fields["title"].Length > 0);
        Assert.Matches(@"authors:\n  - name: Parapet developers\n", text);
        Assert.Contains($"\n## {Version}, {fields["date-released"]}\n", Repository.Text("CHANGELOG.md"), StringComparison.Ordinal);
        Assert.Empty(fields.Keys.Except(["cff-version", "message", "type", "title", "abstract", "authors", "version", "date-released", "license", "keywords"]));
    }

    [GeneratedRegex(@"PackageReference Include=""Parapet\.\w+"" Version=""(?<version>[^""]+)""")]
    private static partial Regex PackageReference();

    [GeneratedRegex(@"^(?<name>[a-z-]+):(?<value>.*)$", RegexOptions.Multiline)]
    private static partial Regex Field();
}
