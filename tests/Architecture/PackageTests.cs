using System.Xml.Linq;
using Xunit;

namespace Parapet.Tests.Architecture;

public sealed class PackageTests
{
    private static readonly (string Name, string Version)[] Pinned =
        [.. from package in XDocument.Parse(Repository.Text("Directory.Packages.props")).Descendants("PackageVersion")
            select (package.Attribute("Include")!.Value, package.Attribute("Version")!.Value)];

    [Fact]
    public void Every_package_is_pinned_to_one_version()
    {
        Assert.NotEmpty(Pinned);
        Violations.AssertNone(
            from package in Pinned
            where !Version.TryParse(package.Version.Split('-')[0], out _)
            select $"{package.Name}: {package.Version} is not one version");
    }

    [Fact]
    public void Every_package_has_its_reason()
    {
        var reasons = Repository.Text("docs/decisions/0002-dependencies.md");
        Violations.AssertNone(
            from package in Pinned
            where !reasons.Contains($"| {package.Name} | {package.Version} |", StringComparison.Ordinal)
            select $"{package.Name} {package.Version} is not in the table of docs/decisions/0002-dependencies.md");
    }
}
