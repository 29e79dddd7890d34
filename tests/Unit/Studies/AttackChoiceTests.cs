using System.Collections.Immutable;
using Parapet.Campaigns.Running;
using Parapet.Catalogue.Figures;
using Parapet.Earth.Ellipsoid;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Raids;
using Parapet.Studies.Siting;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Studies;

/// <summary>What of a defence a raid goes for, option by option.</summary>
public sealed class AttackChoiceTests
{
    private static readonly StudyDefinition Study = AlteredStudy.Read("suppression", text => text).Study!;
    private static readonly DrawnStudy Drawn = new(
        Study, ShippedCatalogue.Value, FigureDraw.Nominal, new Sitings(Study, ShippedCatalogue.Value.Resolve(FigureDraw.Nominal), Theatre.Smooth()), Theatre.Smooth(), []);

    private static readonly Raid OneRaid = Drawn.Fly(new RandomSource(7, 0), Cell.Plain);
    private static readonly ImmutableArray<Scenario> Met = [.. Drawn.Scenarios.Select((scenario, option) => Drawn.Met(option, scenario, OneRaid))];

    [Fact]
    public void Without_a_defence_the_same_threats_fly_at_the_assets()
    {
        var none = Met[OptionOf("No defence")];
        Assert.All(none.Attacks, part => Assert.True(part.IsNone));
        Assert.Equal(OneRaid.Targets, none.Targets);
    }

    [Fact]
    public void A_group_goes_for_its_kind_of_part_near_its_asset_and_ends_its_way_there()
    {
        var kinds = new HashSet<DefencePartKind>();
        foreach (var scenario in Met.Where(scenario => !scenario.FireUnits.IsEmpty))
        {
            foreach (var (i, part) in scenario.Attacks.Index().Where(attack => !attack.Item.IsNone))
            {
                kinds.Add(part.Kind);
                var asset = Study.Assets[OneRaid.Aims[i]].At;
                Assert.InRange(Geodesic.Inverse(asset, scenario.PlaceOf(part)).Distance.Kilometres, 0, 25);
                var flight = scenario.Targets[i].Trajectory;
                var end = Wgs84.ToGeodetic(flight.At(flight.Ends).Position);
                // A ballistic missile falls about it by its circular error; what steers ends there.
                var away = Geodesic.Inverse(end, scenario.PlaceOf(part)).Distance.Metres;
                Assert.InRange(away, 0, scenario.Targets[i].Description.Ballistic is { } missile ? 5 * missile.CircularErrorProbable.Metres : 60);
            }
        }

        Assert.Equal(Enum.GetValues<DefencePartKind>(), kinds.Order());
    }

    [Fact]
    public void Options_meet_one_raid_that_differs_in_the_ends_of_its_ways_alone()
    {
        foreach (var scenario in Met)
        {
            foreach (var (i, target) in scenario.Targets.Index())
            {
                var laid = OneRaid.Targets[i];
                Assert.Equal((laid.Id, laid.Description, laid.Trajectory.Begins), (target.Id, target.Description, target.Trajectory.Begins));
                if (target.Description.Ballistic is null)
                {
                    Assert.InRange((laid.Trajectory.At(laid.Trajectory.Begins).Position - target.Trajectory.At(laid.Trajectory.Begins).Position).Norm, 0, 1e-6);
                }
            }
        }

        // Options of one force and one siting share their flights, so that they share what radars see.
        var (isolated, linked) = (Met[OptionOf("S-400 isolated")], Met[OptionOf("S-400 linked")]);
        Assert.Equal(isolated.Attacks, linked.Attacks);
        Assert.All(isolated.Targets.Zip(linked.Targets), pair => Assert.Same(pair.First.Trajectory, pair.Second.Trajectory));
    }

    [Fact]
    public void One_draw_of_the_flight_picks_the_part_from_the_nearest_on()
    {
        var scenario = Drawn.Scenarios[OptionOf("NATO set linked")];
        var parts = Enumerable.Range(0, 1000).Select(i => AttackChoice.In(scenario, AttackChoice.Radars, Study.Assets[0].At, 400.Kilometres, i / 1000.0)).ToArray();
        Assert.Equal(Enumerable.Range(1, 4), parts.Select(part => part.Index).Distinct().Order());
        var distances = parts.Select(part => Geodesic.Inverse(Study.Assets[0].At, scenario.PlaceOf(part)).Distance.Metres).ToArray();
        Assert.Equal(distances.Order(), distances);
        var nearest = Length.FromMetres(distances[0]);
        Assert.True(AttackChoice.In(scenario, AttackChoice.Radars, Study.Assets[0].At, nearest - 10.Metres, 0).IsNone);
        Assert.Equal(parts[0], AttackChoice.In(scenario, AttackChoice.Radars, Study.Assets[0].At, nearest + 10.Metres, 0.99));
    }

    [Fact]
    public void A_radar_or_system_may_be_named()
    {
        var scenario = Drawn.Scenarios[OptionOf("S-400 linked")];
        var asset = Study.Assets[0].At;
        var named = AttackChoice.In(scenario, "91n6e", asset, 500.Kilometres, 0.99);
        Assert.Equal((DefencePartKind.Radar, "91n6e"), (named.Kind, scenario.Sensors[named.Index].Radar.Id));
        Assert.Equal(DefencePartKind.Launcher, AttackChoice.In(scenario, "s-400", asset, 500.Kilometres, 0).Kind);
        Assert.True(AttackChoice.In(scenario, "patriot", asset, 500.Kilometres, 0).IsNone);
    }

    [Theory]
    [InlineData("against: radars,", "against: antennas,", "raid[0].against: 'antennas'; one of radars, launchers, command-posts, ")]
    [InlineData("against: radars,", "against: radars at Capital,", "raid[0].against: 'radars at Capital'; one of radars, ")]
    [InlineData("against: radars,", "against: Airborne radar,", "raid[0].against: 'Airborne radar'; one of radars, ")]
    [InlineData("against: launchers,", "against: s-400 at Nowhere,", "raid[2].against: 's-400 at Nowhere', at no site of the study")]
    [InlineData("against: radars,", "near: 10 km,", "raid[0].near: 'near' without 'against'")]
    [InlineData("against: radars,", "against: radars, near: 0 km,", "raid[0].near: 0 km")]
    [InlineData("against: radars,", "against: radars, release: 5 km, loiter: 5 min,", "raid[0].against: 'against' of a group that circles")]
    [InlineData("against: launchers,", "against: launchers, near: 200 km,", "raid[2]: srbm ")]
    public void What_cannot_be_gone_for_is_told_at_its_place(string part, string by, string expected) =>
        Assert.Contains(AlteredStudy.Read("suppression", text => text.With(part, by)).Problems, problem => problem.Contains(expected, StringComparison.Ordinal));

    private static int OptionOf(string name) => Study.Options.Select(option => option.Name).ToList().IndexOf(name);
}
