using Parapet.Catalogue;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Studies;

/// <summary>A network that cannot stand is told at its line, with what is allowed; one that can is read.</summary>
public sealed class StudyNetworkTests
{
    private const string Isolated = "  - { name: isolated }\n";

    [Fact]
    public void Links_gateways_losses_and_silences_are_read() => Assert.Empty(Problems(
        """
            gateways: [Data gateway]
            links:
              - { from: patriot, to: Data gateway, link: surveillance }
              - { from: Data gateway, to: s-400 at Ankara, link: voice }
              - { from: National air operations centre, to: thaad, link: fire-control }
            losses:
              - { at: 10 min, node: E-7T }
              - { at: 11 min, node: Data gateway }
              - { at: 12 min, node: an-mpq-65 at Incirlik }
              - { at: 13 min, from: patriot, to: Data gateway }
            silences:
              - { radar: 92n6e, until: 5 min }
        """));

    [Theory]
    [InlineData("link: surveillance", "link: 'surveillance', which ties nothing; systems: true, national: true, or no link")]
    [InlineData("systems: true", "'isolated' ties systems without 'link'; the id of a network preset")]
    [InlineData("link: one-way-in\n    systems: true", "systems: systems tied by 'one-way-in', which runs in only")]
    [InlineData("link: carrier-pigeon\n    national: true", "link: unknown id 'carrier-pigeon'; one of fire-control, isolated, one-way-in")]
    [InlineData("gateways: [G]", "gateways[0]: 'G', an orphan; a gateway with at least one link to it and one from it")]
    [InlineData("gateways: [E-7T]", "gateways[0]: 'E-7T' a second time")]
    [InlineData("links: [{ from: patriot, to: nobody, link: voice }]", "links[0].to: 'nobody'; one of National air operations centre")]
    [InlineData("links: [{ from: patriot at Atlantis, to: s-400, link: voice }]", "links[0].from: 'patriot at Atlantis', at no site of the study")]
    [InlineData("links: [{ from: patriot, to: s-400, link: voice }, { from: patriot, to: s-400, link: voice }]", "links[1]: a second link from 'patriot' to 's-400'")]
    [InlineData("gateways: [G]\n    links: [{ from: G, to: G, link: voice }]", "links[0]: a link from 'G' to itself")]
    [InlineData(
        "gateways: [A, B, C]\n    links: [{ from: A, to: B, link: voice }, { from: B, to: C, link: voice }, { from: C, to: A, link: voice }]",
        "links: gateways in a ring: A, B, C; no ring of gateways; news would go round for ever")]
    [InlineData("losses: [{ at: 80 min, node: E-7T }]", "losses[0].at: 4800 s, after the run's end; less than timeLimit, 4500 s")]
    [InlineData("losses: [{ at: 8 min, node: E-8 }]", "losses[0].node: 'E-8'; one of National air operations centre")]
    [InlineData("losses: [{ at: 8 min }]", "losses[0]: neither a node nor a link, or both; 'node' alone, or 'from' and 'to'")]
    [InlineData("losses: [{ at: 8 min, from: patriot }]", "losses[0]: neither a node nor a link, or both")]
    [InlineData("silences: [{ radar: 92n6, until: 5 min }]", "silences[0].radar: '92n6'; one of E-7T")]
    [InlineData("silences: [{ radar: 92n6e, until: 0 min }]", "silences[0].until: 0 min; a time in (0 s, 24 h]")]
    public void What_cannot_stand_is_named(string settings, string expected) =>
        Assert.Contains(Problems("    " + settings), problem => problem.Contains($"connections[0].{expected}", StringComparison.Ordinal)
            || problem.Contains($"connections[0]: {expected}", StringComparison.Ordinal));

    [Fact]
    public void A_shared_picture_needs_a_correlation_rule() => Assert.Contains(
        Problems("", text => text.Replace("correlation: { gate: 22.46, reportsToChange: 3 }", "", StringComparison.Ordinal)),
        problem => problem.Contains("correlation: none, though 'voice' shares tracks; a correlation rule", StringComparison.Ordinal));

    [Fact]
    public void A_power_supply_feeds_nodes_that_exist() => Assert.Contains(
        Problems("", text => text + "\npower: [{ name: Grid, feeds: [thaad, Moon, Grid] }]\n"),
        problem => problem.Contains("power[0].feeds[2]: 'Grid', a power supply", StringComparison.Ordinal));

    [Fact]
    public void A_keeper_is_chosen_for_a_radar_that_exists() => Assert.Contains(
        Problems("", text => text + "\ntracking: { radars: [{ radar: an-mpq-56, keeper: multi-hypothesis }, { radar: E-7T, keeper: multi-hypothesis }] }\n"),
        problem => problem.Contains("tracking.radars[0].radar: 'an-mpq-56'; one of E-7T", StringComparison.Ordinal));

    [Theory]
    [InlineData("registration: guessed", "tracking.registration: 'guessed'; one of estimated, none")]
    [InlineData("registrations: none", "tracking.registrations")]
    public void What_posts_do_about_the_errors_of_radars_is_one_of_two(string rule, string expected) => Assert.Contains(
        Problems("", text => $"{text}\ntracking: {{ {rule} }}\n"), problem => problem.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("height: [3 km, 1 km], speed: [80 m/s, 300 m/s] }]", "corridors[0].height: '3 km' to '1 km'; the least first")]
    [InlineData("height: [1 km, 3 km], speed: [80 m/s, 300 m/s], open: [9 min, 8 min] }]", "corridors[0].open: '9 min' to '8 min'; the least first")]
    [InlineData("height: [1 km, 3 km], speed: [80 m/s, 300 m/s], width: 0 km }]", "corridors[0].width: 0 km; a length in (0 km, 200 km]")]
    public void A_corridor_that_cannot_be_kept_is_named(string fields, string expected)
    {
        var width = fields.Contains("width", StringComparison.Ordinal) ? "" : "width: 10 km, ";
        Assert.Contains(
            Problems("", text => $"{text}\ncorridors: [{{ name: Way, line: [\"38, 33\", \"39, 34\"], {width}{fields}\n"),
            problem => problem.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("between: [Ankara, Gaziantep, Diyarbakır air base],", "along: Nowhere,", "friends[1].along: 'Nowhere'; no name: the study has none of them")]
    [InlineData("between: [Ankara, Gaziantep, Diyarbakır air base],", "between: [Ankara],", "friends[1].between: 1 assets; two assets or more, 'along' with a corridor's name, or 'from'")]
    [InlineData("connection: isolated, weaponControl: free }", "connection: isolated, weaponControl: free, corridors: [Nowhere] }", "corridors[0]: 'Nowhere'; no name: the study has none of them")]
    [InlineData("connection: isolated, weaponControl: free }", "connection: isolated, doctrine: brave }", "doctrine: unknown id 'brave'; one of ambush")]
    [InlineData("force: NATO set, connection: isolated }", "force: NATO set, connection: isolated, doctrine: ambush }", "doctrine: contradictory: ambush keeps radars silent until a cue, and 'patriot' has no other radar and no link to give one")]
    [InlineData("connection: isolated, weaponControl: free }", "connection: isolated, engagement: engage-on-remote }", "engagement: engage-on-remote for S-400, no unit of which can")]
    [InlineData("connection: isolated, weaponControl: free }", "connection: isolated, interrogators: { replyProbability: 0 } }", "replyProbability: 0; a share in (0, 1]")]
    [InlineData("connection: isolated, weaponControl: free }", "connection: isolated, interrogators: { replyProbability: -0.5 } }", "replyProbability: -0.5; a share in (0, 1]")]
    [InlineData("connection: isolated, weaponControl: free }", "connection: isolated, transponders: [{ of: friendly-aeroplane, combat: none }] }", "transponders[0].of: 'friendly-aeroplane'; one of friendly-aircraft, civil-airliner")]
    [InlineData("connection: isolated, weaponControl: free }", "connection: isolated, transponders: [{ of: friendly-aircraft }] }", "transponders[0]: neither 'transit' nor 'combat' nor 'transitWithin'; the modes of one phase of flight or of both, or where the one ends")]
    [InlineData("connection: isolated, weaponControl: free }", "connection: isolated, transponders: [{ of: friendly-aircraft, combat: [mode6] }] }", "'mode6'; one of none, civil, mode4, mode5, national")]
    [InlineData("aircraft: friendly-aircraft,", "aircraft: friendly-aircraft, name: civil-airliner,", "friends[0].name: 'civil-airliner' a second time; each name once, and no aircraft's id")]
    [InlineData("aircraft: friendly-aircraft,", "aircraft: friendly-aircraft, silent: true, transponder: { combat: none },", "friends[0].transponder: modes beside 'silent: true'; one of the two")]
    [InlineData("aircraft: friendly-aircraft,", "aircraft: friendly-aircraft, transponder: { transitWithin: -1 km },", "friends[0].transponder.transitWithin: -1 km; a length in [0 km, 2000 km]")]
    public void Settings_of_an_option_or_of_friends_that_mean_nothing_are_named(string old, string bad, string expected) => Assert.Contains(
        Problems("", text => text.With(old, bad)),
        problem => problem.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("of: patriot, centre: \"39, 35\", radius: 50 km, height: [9 km, 8 km]", "", "zones[0].height: '9 km' to '8 km'; the least first")]
    [InlineData("of: patriot, centre: \"39, 35\", radius: 0 km", "", "zones[0].radius: 0 km; a length in (0 km, 2000 km]")]
    [InlineData("of: patriot, centre: \"39, 35\", radius: 50 km", ", zones: [Z]", "zones[0]: 'Z', of 'patriot'; a zone of a system of S-400: s-400")]
    [InlineData("of: patriot, centre: \"39, 35\", radius: 50 km", ", zones: [Y]", "zones[0]: 'Y'; one of Z")]
    public void A_zone_of_nothing_or_of_nobody_is_named(string zone, string option, string expected) => Assert.Contains(
        Problems("", text => text.Replace("connection: isolated, weaponControl: free }", $"connection: isolated, weaponControl: free{option} }}", StringComparison.Ordinal)
            + $"\nzones: [{{ name: Z, {zone} }}]\n"),
        problem => problem.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("againstBallistic: [2]", "againstBallistic: [16]", "doctrine: contradictory: salvo orders salvos of 16, and no fire unit of 'patriot' has more than 9 rounds")]
    [InlineData("order: by-threat", "order: by-threat\npointDefenceReserve: { value: 0.69, estimated: \"a test\" }", "doctrine: contradictory: salvo keeps 9 rounds of 'gem-t' back, and a unit of 'patriot' has 8")]
    public void A_doctrine_that_a_system_cannot_follow_is_named(string old, string bad, string expected)
    {
        using var copy = new CatalogueCopy();
        copy.Replace("doctrines/salvo.yaml", old, bad);
        Assert.Contains(
            Problems("", text => text.Replace("force: NATO set, connection: isolated }", "force: NATO set, connection: isolated, doctrine: salvo }", StringComparison.Ordinal), SystemCatalogue.Load(copy.Folder).Catalogue),
            problem => problem.Contains(expected, StringComparison.Ordinal));
    }

    private static string[] Problems(string settings, Func<string, string>? change = null, SystemCatalogue? catalogue = null) => AlteredStudy.Read(
        "anatolia",
        text =>
        {
            var tied = text.With(Isolated, "  - name: isolated\n" + settings + "\n");
            return change?.Invoke(tied) ?? tied;
        },
        catalogue).Problems;
}
