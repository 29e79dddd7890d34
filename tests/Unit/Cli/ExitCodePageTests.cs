using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Parapet.Catalogue;
using Parapet.Cli;
using Xunit;

namespace Parapet.Tests.Unit.Cli;

/// <summary>docs/exit-codes.md tells every code that the program ends with, and no other.</summary>
public sealed partial class ExitCodePageTests
{
    [Fact]
    public void The_page_has_a_row_for_each_code() =>
        Assert.Equal(
            typeof(ExitCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (int)field.GetRawConstantValue()!).Order(),
            Row().Matches(File.ReadAllText(Path.Combine(SystemCatalogue.DefaultFolder()!, "..", "docs", "exit-codes.md")).ReplaceLineEndings("\n")).Select(row => int.Parse(row.Groups["code"].Value, CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"^\| (?<code>\d+) \| .+ \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
