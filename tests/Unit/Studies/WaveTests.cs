using Parapet.Campaigns.Running;
using Parapet.Catalogue.Figures;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Raids;
using Parapet.Studies.Siting;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Studies;

/// <summary>Raids of a campaign may differ in who flies in them.</summary>
public sealed class WaveTests
{
    private const string Drones = "one-way-attack-drone, ";
    private const string Cruise = "cruise-missile, ";

    [Theory]
    [InlineData("3", "every: 12 h", "[1, 2]", "[3]", "")]
    [InlineData("3", "every: 12 h", "[1, 4]", "[3]", "raid[0].waves[1]: raid 4; one of 1 to 3")]
    [InlineData("3", "every: 12 h", "[1, 1]", "[3]", "a second time; each once")]
    [InlineData("3", "every: 12 h", "[]", "[1, 2, 3]", "raid[0].waves: none of the raids; one at least, or no 'waves' for all of them")]
    [InlineData("3", "every: 12 h", "[0]", "[3]", "raid[0].waves[0]: 0; a whole number in [1, 1000]")]
    [InlineData("3", "every: 90 min", "[1]", "[2]", "campaign.every: 5400 s, before the raid before is over; timeLimit, 7200 s, or more")]
    public void Waves_are_raids_of_the_campaign_each_once(string raids, string every, string drones, string cruise, string problem)
    {
        var (study, problems) = Read($"campaign: {{ raids: {raids}, {every}, depot: 0, deliveredPerYear: 0 }}", drones, cruise);
        Assert.Equal(problem.Length == 0, study is not null);
        Assert.True(problem.Length == 0 ? problems.Length == 0 : Assert.Single(problems).Contains(problem, StringComparison.Ordinal), string.Join('\n', problems));
    }

    [Fact]
    public void Waves_without_a_campaign_are_refused() =>
        Assert.All(Read("", "[1]", "[1]").Problems, problem => Assert.Contains("'waves' without 'campaign'; raids that follow each other, or neither", problem, StringComparison.Ordinal));

    [Fact]
    public void A_raid_in_which_nobody_flies_is_refused()
    {
        var text = AlteredStudy.Read("suppression", shipped => Edited(shipped, "campaign: { raids: 3, every: 12 h, depot: 0, deliveredPerYear: 0 }", "[1]", "[3]").Replace("{ threat: srbm, ", "{ threat: srbm, waves: [1], ", StringComparison.Ordinal).Replace("{ threat: anti-radiation-missile, ", "{ threat: anti-radiation-missile, waves: [1, 3], ", StringComparison.Ordinal));
        Assert.Contains("campaign.raids: no group of the raid in 2; a group in each raid, by its 'waves'", Assert.Single(text.Problems).ToString(), StringComparison.Ordinal);
    }

    /// <summary>A group is rehearsed wherever it flies: one that only comes in the sixth raid is not found out in the midst of a run.</summary>
    [Fact]
    public void What_cannot_fly_is_refused_in_whatever_wave_it_comes()
    {
        var problems = AlteredStudy.Read("suppression", shipped => Edited(shipped, "campaign: { raids: 6, every: 12 h, depot: 0, deliveredPerYear: 0 }", "[1, 2, 3, 4, 5]", "[6]")
            .With("{ threat: cruise-missile, waves: [6], ", "{ threat: cruise-missile, waves: [6], release: 5 km, via: [\"10.00, -32.00\"], ")).Problems;
        Assert.Contains(problems, problem => problem.Contains("raid[4]", StringComparison.Ordinal) && problem.Contains("cannot fly", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_raid_has_the_groups_of_its_wave_and_those_of_all()
    {
        var study = Read("campaign: { raids: 3, every: 12 h, depot: 0, deliveredPerYear: 0 }", "[1, 2]", "[3]").Study!;
        var reading = ShippedCatalogue.Value.Resolve(FigureDraw.Nominal);
        var drawn = new DrawnStudy(study, ShippedCatalogue.Value, FigureDraw.Nominal, new Sitings(study, reading, Theatre.Smooth()), Theatre.Smooth(), []);
        for (var replication = 0; replication < 6; replication++)
        {
            var classes = drawn.Fly(new RandomSource(study.Seed, (ulong)replication), Cell.Plain).Targets.Where(target => target.Description.Homing is null).Select(target => target.Description.Class).ToHashSet();
            Assert.Equal(replication % 3 < 2, classes.Contains(TargetClass.Drone));
            Assert.Equal(replication % 3 == 2, classes.Contains(TargetClass.CruiseMissile));
            Assert.Contains(TargetClass.ShortRangeBallistic, classes);
        }
    }

    private static (StudyDefinition? Study, string[] Problems) Read(string campaign, string drones, string cruise)
    {
        var (study, problems) = AlteredStudy.Read("suppression", text => Edited(text, campaign, drones, cruise));
        return (study, [.. problems.Select(problem => problem.ToString())]);
    }

    private static string Edited(string text, string campaign, string drones, string cruise) => text
        .Replace("\nraid:\n", $"\n{campaign}\n\nraid:\n", StringComparison.Ordinal)
        .Replace(Drones, $"{Drones}waves: {drones}, ", StringComparison.Ordinal)
        .Replace(Cruise, $"{Cruise}waves: {cruise}, ", StringComparison.Ordinal);
}
