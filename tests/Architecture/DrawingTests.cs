using System.Text.RegularExpressions;
using Xunit;

namespace Parapet.Tests.Architecture;

/// <summary>Every picture is drawn in one room.</summary>
public sealed partial class DrawingTests
{
    [Fact]
    public void Only_the_drawing_room_writes_elements_of_svg() =>
        Violations.AssertNone(
            from file in Repository.Files
            where file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal)
            where !file.StartsWith("src/Parapet.Drawing/", StringComparison.Ordinal)
            from line in Repository.Text(file).Split('\n').Select((text, index) => (Text: text, Number: index + 1))
            where SvgElement().IsMatch(line.Text)
            select $"{file}:{line.Number}: {line.Text.Trim()}");

    [Fact]
    public void Elements_of_svg_are_found_at_all() => Assert.Matches(SvgElement(), Repository.Text("src/Parapet.Drawing/Charts/ChartFrame.cs"));

    [GeneratedRegex("<(?:svg|g|path|circle|rect|line|polyline|polygon|text|image)[ >]")]
    private static partial Regex SvgElement();
}
