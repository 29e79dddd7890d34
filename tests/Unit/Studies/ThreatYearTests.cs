using Xunit;

namespace Parapet.Tests.Unit.Studies;

/// <summary>A threat set of a year holds nothing that was first used later.</summary>
public sealed class ThreatYearTests
{
    [Theory]
    [InlineData("2017", "", "raid[4].threat: 'one-way-attack-drone', first used in 2021, in a threat set of 2017; a threat of that year or before, or threatSets of later years")]
    [InlineData("2017 and 2025", "", "in a threat set of 2017")]
    [InlineData("2025", "", "")]
    [InlineData("of today", "", "")]
    [InlineData("2017", "2025", "")]
    [InlineData("2025", "2017", "in a threat set of 2017")]
    public void A_threat_newer_than_its_set_is_told_at_its_line(string set, string ofGroup, string expected)
    {
        var (_, problems) = AlteredStudy.Read("anatolia", text => text
            .With("threatSet: \"2017\"", $"threatSet: \"{set}\"")
            .With("threat: short-range-attack-drone", ofGroup.Length == 0 ? "threat: one-way-attack-drone" : $"threatSets: [\"{ofGroup}\"], threat: one-way-attack-drone")
            .With("raid:\n", ofGroup.Length == 0 ? "raid:\n" : $"sweep: {{ threatSets: [\"{ofGroup}\"] }}\n\nraid:\n"));
        if (expected.Length == 0)
        {
            Assert.Empty(problems);
        }
        else
        {
            Assert.Contains(expected, Assert.Single(problems), StringComparison.Ordinal);
        }
    }
}
