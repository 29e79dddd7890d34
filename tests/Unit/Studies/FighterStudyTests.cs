using Parapet.Studies.Counterfactuals;
using Xunit;

namespace Parapet.Tests.Unit.Studies;

/// <summary>Fighters in a study's file: read where they fit together, refused at their line where they do not, taken out by name.</summary>
public sealed class FighterStudyTests
{
    private const string Alone = "connection: isolated, fighters: [Eastern patrol, Alert] }\n  - { name: Batteries isolated, ";

    [Theory]
    [InlineData("aircraft: 8, onPatrol: 2", "aircraft: 8, onPatrol: 9", "fighters[0].onPatrol: 9 on patrol; at most the 8 aircraft of the station")]
    [InlineData("aircraft: 8, onPatrol: 2", "aircraft: 0", "fighters[0].aircraft: 0")]
    [InlineData("name: Patrol by sight", "name: Alert", "fighters[2].name: 'Alert' a second time; each name once")]
    [InlineData("patrol: \"44.90, -29.00\"", "patrol: \"-45.0, 150.0\"", "km from its base, with disputed figures ")]
    [InlineData("patrol: \"44.90, -29.00\"", "patrol: \"44.90, -18.00\"", "less than 828 km, so that fuel is left to patrol with")]
    [InlineData("scramble: 5 min", "scramble: 3 h", "fighters[1].scramble: 3 h")]
    [InlineData("scramble: 5 min", "scramble: 5 km", "fighters[1].scramble: '5 km'")]
    [InlineData("height: 8 km", "height: 0 km", "fighters[0].height: 0 km")]
    [InlineData("identification: by-sight", "identification: by-ear", "fighters[2].identification: 'by-ear'")]
    [InlineData("fighter: multirole-fighter", "fighter: patriot", "fighters[0].fighter: unknown id 'patriot'; one of multirole-fighter")]
    [InlineData("fighters: [Eastern patrol, Alert] }", "fighters: [Eastern patrol, Moon] }", "fighters[1]: 'Moon'; one of Eastern patrol, Alert, Patrol by sight, Alert by sight")]
    [InlineData("fighters: [Eastern patrol, Alert] }", "fighters: [Alert, Alert] }", "fighters[1]: 'Alert' a second time; each station once")]
    [InlineData("aircraft: 4, scramble: 5 min }", "aircraft: 4, scramble: 5 min, control: samp-t }", "options[1].fighters[1]: 'Alert', controlled by 'samp-t'; a station that a post of none controls, or the national centre")]
    [InlineData("aircraft: 4, scramble: 5 min }", "aircraft: 4, scramble: 5 min, control: patriot at Capital }", "options[3].fighters[1]: 'Alert', controlled by 'patriot at Capital'")]
    public void What_does_not_fit_is_named(string part, string by, string expected)
    {
        var (_, problems) = AlteredStudy.Read("fighters", text => text.With(part, by));
        Assert.Contains(problems, problem => problem.Contains(expected, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.Matches(@":\d+", problem));
    }

    [Fact]
    public void A_post_of_the_force_may_control_them()
    {
        var (study, problems) = AlteredStudy.Read(
            "fighters",
            text => text.With("aircraft: 4, scramble: 5 min }", "aircraft: 4, scramble: 5 min, control: samp-t at Power station }").With(Alone, "connection: isolated, fighters: [Eastern patrol] }\n  - { name: Batteries isolated, "));
        Assert.Empty(problems);
        Assert.Equal("samp-t at Power station", study!.Fighters[1].Control);
    }

    [Fact]
    public void They_are_taken_out_by_name()
    {
        var (study, problems) = AlteredStudy.Read("fighters", text => text);
        Assert.Empty(problems);
        var without = Changes.Find("fighters", isAddition: false)!.InStudy(study!);
        Assert.Contains(study!.Options, option => !option.Fighters.IsEmpty);
        Assert.All(without.Options, option => Assert.Empty(option.Fighters));
        Assert.Equal(study.Options.Select(option => option.Name), without.Options.Select(option => option.Name));
    }
}
