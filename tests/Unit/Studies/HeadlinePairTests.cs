using Parapet.Catalogue.Figures;
using Parapet.Studies.Definition;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Studies;

/// <summary>What the shipped studies compare first differs in what the question asks about and in nothing else.</summary>
public sealed class HeadlinePairTests
{
    /// <summary>An eighth: between what 2.5 and 2.75 billion differ by, and what would be another choice.</summary>
    [Theory]
    [InlineData("anatolia")]
    [InlineData("full-range")]
    [InlineData("interoperability")]
    [InlineData("phases")]
    public void Money_is_about_the_same_on_both_sides(string name)
    {
        var study = AlteredStudy.Read(name, text => text).Study!;
        var (a, b) = (CostOf(study, study.Comparisons[0].Of), CostOf(study, study.Comparisons[0].With));
        Assert.InRange(a / b, 1 / 1.125, 1.125);
    }

    /// <summary>A pair of different batteries hears the same radars; a pair that hears differently is of one battery.</summary>
    [Fact]
    public void Stealth_never_changes_the_battery_and_the_warning_together()
    {
        var study = AlteredStudy.Read("stealth", text => text).Study!;
        Assert.All(study.Comparisons, pair =>
        {
            var (a, b) = (Option(study, pair.Of), Option(study, pair.With));
            Assert.True(a.Force == b.Force || a.Connection == b.Connection, $"{a.Name} with {b.Name}");
        });
    }

    private static double CostOf(StudyDefinition study, string option)
    {
        var systems = ShippedCatalogue.Value.Resolve(FigureDraw.Nominal).Systems;
        return study.Forces.Single(force => force.Name == Option(study, option).Force).Ids.Sum(system => systems[system].Cost.Dollars);
    }

    private static StudyOption Option(StudyDefinition study, string name) => study.Options.Single(option => option.Name == name);
}
