using Xunit;

namespace Parapet.Tests.Unit.Studies;

/// <summary>Numbers are held to what they mean and, in lists, to what is allowed for each; what is looked up by a name stands once.</summary>
public sealed class StudyNumbersTests
{
    [Theory]
    [InlineData("full-range", "sizes: [0.5, 1, 1.5]", "sizes: [0, 1, 1e9]", "sweep.sizes[0]: 0; a number in (0, 100]")]
    [InlineData("full-range", "sizes: [0.5, 1, 1.5]", "sizes: [0, 1, 1e9]", "sweep.sizes[2]: 1e9; a number in (0, 100]")]
    [InlineData("full-range", "spacings: [0.3, 1]", "spacings: [-0.3, 1]", "sweep.spacings[0]: -0.3; a number in [0, 100]")]
    [InlineData("full-range", "axes: [south-east, south, east]", "axes: [south, south]", "sweep.axes[1]: 'south' a second time; each of axes once")]
    [InlineData("full-range", "count: [3, 5], axis: east", "count: [-3, 5000], axis: east", "raid[1].count[0]: -3; a whole number in [0, 1000]")]
    [InlineData("full-range", "count: [3, 5], axis: east", "count: [5, 3], axis: east", "raid[1].count: '5' to '3'; the least first")]
    [InlineData("full-range", "distance: [900 km, 1250 km]", "distance: [900 km, 9000 km]", "raid[1].distance[1]: 9000 km; a length in [0 km, 6000 km]")]
    [InlineData("identification-2003", "width: 16 km, height: [0.3 km, 9 km]", "width: 16 km, height: [9 km, 0.3 km]", "corridors[0].height: '9 km' to '0.3 km'; the least first, and greater than it the greatest")]
    [InlineData("identification-2003", "width: 40 km, height: [0.3 km, 9 km], speed: [80 m/s", "width: 40 km, height: [0.3 km, 9 km], speed: [-80 m/s", "speed[0]: -80 m/s; a speed in [0 m/s, 1000 m/s]")]
    [InlineData("full-range", "boresight: 140 deg }", "boresight: 400 deg }", "national.sensors[1].boresight: '400 deg'; a direction clockwise from north with its unit (deg), from 0 deg to 360 deg")]
    [InlineData("identification-2003", "  boresight: 15 deg", "  boresight: -15 deg", "places.boresight: '-15 deg'; a direction clockwise from north with its unit (deg), from 0 deg to 360 deg")]
    [InlineData("identification-2003", "bearing: 15 deg", "bearing: 375 deg", "axes[0].bearing: '375 deg'; a direction clockwise from north with its unit (deg), from 0 deg to 360 deg")]
    [InlineData("identification-2003", "orbitHeading: 90 deg", "orbitHeading: 361 deg", "national.sensors[0].orbitHeading: '361 deg'; a direction clockwise from north with its unit (deg), from 0 deg to 360 deg")]
    [InlineData("identification-2003", "axes:", "zones: [{ name: z, of: patriot, radius: 9 km, sector: [0 deg, 360 deg] }]\naxes:", "zones[0].sector: '0 deg' to '360 deg'; two directions that differ; left out for the whole circle")]
    [InlineData("identification-2003", "axes:", "zones: [{ name: z, of: patriot, radius: 9 km, sector: [0 deg, 900 deg] }]\naxes:", "zones[0].sector[1]: '900 deg'; a direction clockwise from north with its unit (deg), from 0 deg to 360 deg")]
    [InlineData("identification-2003", "axes:", "zones: [{ name: z, of: patriot at Adana, radius: 9 km }]\naxes:", "zones[0].of: 'patriot at Adana', at no site of the study; a site of beside the base")]
    [InlineData("identification-2003", "\"38.90, 34.20\", \"37.98, 32.56\"", "\"38.90, 34.20\", \"38.90, 34.20\"", "corridors[1].line[1]: '38.90, 34.20', the place before it; a place apart from the one before")]
    [InlineData("full-range", "[Ankara, Gaziantep, Diyarbakır air base]", "[Ankara, Ankara, Diyarbakır air base]", "between[1]: 'Ankara' a second time; each asset once: a flight goes from one to another")]
    [InlineData("full-range", "name: south-east", "name: as drawn", "axes[0].name: 'as drawn'; a name of its own: in a sweep these words leave each group its axis")]
    [InlineData("anatolia", "NATO set: harms,", "Buk: harms,", "bias.Buk: 'Buk'; one of none, S-400, NATO set, S-400 and S-500")]
    public void A_number_in_a_list_is_named_with_its_place(string study, string from, string to, string expected)
    {
        var (read, problems) = AlteredStudy.Read(study, text => text.With(from, to));
        Assert.Null(read);
        Assert.True(problems.Any(problem => problem.EndsWith(expected, StringComparison.Ordinal)), string.Join('\n', problems));
    }

    /// <summary>Of two entries of one name the second would count for nothing, or undo the first.</summary>
    [Theory]
    [InlineData("corridors: [Way home], interrogators: { modes: [civil, mode4], replyProbability: 0.5 } }\n  - { name: Told", "corridors: [Way home, Way home] }\n  - { name: Told", "options[4].corridors[1]: 'Way home' a second time; each once")]
    [InlineData("connection: voice,", "connection: voice, transponders: [{ of: friendly-aircraft, transit: none }, { of: friendly-aircraft, combat: civil }],", "options[5].transponders[1].of: 'friendly-aircraft' a second time; each once")]
    [InlineData("modes: [civil, national]", "modes: [civil, civil]", "options[3].interrogators.modes[1]: 'civil' a second time; each once")]
    [InlineData("modes: [civil, national]", "modes: [none, national]", "options[3].interrogators.modes[0]: 'none' beside others; it alone, or the others")]
    [InlineData("{ of: As it was, with: Sure replies }", "{ of: Narrow criterion, with: As it was }", "comparisons[1]: 'Narrow criterion' with 'As it was' a second time; each pair once, in one order")]
    [InlineData("{ of: As it was, with: Sure replies }", "{ of: As it was, with: As it was }", "comparisons[1].with: 'As it was' with itself; another option")]
    [InlineData("name: E-3A, at:", "name: Air operations centre, at:", "national.sensors[0].name: 'Air operations centre' a second time; a name that no other node has")]
    [InlineData("name: E-3A, at:", "name: patriot, at:", "national.sensors[0].name: 'patriot' a second time; a name that no other node has")]
    [InlineData("axes:", "power: [{ name: E-3A, feeds: [patriot] }]\naxes:", "power[0].name: 'E-3A' a second time; a name that no other node has")]
    [InlineData("axes:", "power: [{ name: Grid, feeds: [patriot, patriot] }]\naxes:", "power[0].feeds[1]: 'patriot' a second time; each once")]
    [InlineData("axes:", "power: [{ name: Grid, feeds: [patriot at Adana] }]\naxes:", "power[0].feeds[0]: 'patriot at Adana', at no site of the study; a site of beside the base")]
    [InlineData("axes:", "tracking: { radars: [{ radar: E-3A, keeper: nearest-neighbour }, { radar: E-3A, keeper: multi-hypothesis }] }\naxes:", "tracking.radars[1].radar: 'E-3A' a second time; each once")]
    [InlineData("- { name: autonomous }", "- { name: autonomous, silences: [{ radar: E-3A, until: 9 s }, { radar: E-3A, until: 90 s }] }", "connections[0].silences[1].radar: 'E-3A' a second time; each once")]
    [InlineData("- { name: autonomous }", "- { name: autonomous, losses: [{ node: E-3A, at: 9 s }, { node: E-3A, at: 90 s }] }", "connections[0].losses[1].node: 'E-3A' a second time; each once")]
    [InlineData("- { name: autonomous }", "- { name: autonomous, losses: [{ node: an-mpq-65 at Adana, at: 9 s }] }", "connections[0].losses[0].node: 'an-mpq-65 at Adana', at no site of the study; a site of beside the base")]
    [InlineData("systems: [patriot] }", "systems: [patriot], on: [{ basis: equal cost, systems: [patriot] }, { basis: equal cost, systems: [] }] }\notherBases: [{ basis: equal cost, note: n }, { basis: equal cost, note: m }]", "forces[0].on[1].basis: 'equal cost' a second time; each once")]
    [InlineData("ownNet: surveillance", "ownNet: surveillance\notherBases: [{ basis: equal cost, note: n }, { basis: equal cost, note: m }]", "otherBases[1].basis: 'equal cost' a second time; each once")]
    public void What_is_looked_up_by_a_name_stands_once(string from, string to, string expected) =>
        A_number_in_a_list_is_named_with_its_place("identification-2003", from, to, expected);
}
