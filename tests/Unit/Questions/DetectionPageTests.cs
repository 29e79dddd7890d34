using Parapet.Catalogue;
using Parapet.Catalogue.Entries;
using Parapet.Questions.Detection;
using Parapet.Studies.Detection;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Questions;

public sealed class DetectionPageTests
{
    [Fact]
    public void The_page_in_the_repository_holds_the_figures_of_the_catalogue()
    {
        var page = File.ReadAllText(Path.Combine(SystemCatalogue.DefaultFolder()!, "..", "docs", "detection-ranges.md"));
        foreach (var target in (string[])["stealth-fighter", "fighter"])
        {
            // Nominal values alone: the spread is not worth a thousand readings in every run of the tests.
            var answers = DetectionSurvey.Of(
                ShippedCatalogue.Value.All<RadarEntry>(), new() { Target = (ThreatEntry)ShippedCatalogue.Value.Find(target)!, Draws = 10 });
            foreach (var row in DetectionTable.Of(answers).Rows)
            {
                var line = page.Split('\n').SingleOrDefault(line => line.StartsWith($"| {row[0]} | {row[1]} | {row[2]} | ", StringComparison.Ordinal));
                Assert.True(
                    line is not null && row.Skip(3).All(cell => line.Contains($"| {cell.Split('(')[0]}", StringComparison.Ordinal)),
                    $"{row[0]}, {target}: run parapet detection --target stealth-fighter --target fighter --out docs/images/detection-ranges.svg --out docs/detection-ranges.md");
            }
        }
    }
}
