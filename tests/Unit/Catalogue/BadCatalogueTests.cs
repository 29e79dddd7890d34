using Parapet.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Catalogue;

/// <summary>Each kind of damage gives one problem that names file, line, field, what was found and what is allowed.</summary>
public sealed class BadCatalogueTests
{
    private const string Radar = "radars/91n6e.yaml";
    private const string Figure = "instrumentedRange: { value: 600 km, source: sarabic }";

    [Theory]
    [InlineData("instrumentedRange: 600 km", "instrumentedRange: '600 km' without a source; a figure with 'value'")]
    [InlineData("instrumentedRange: { value: 600 km }", "instrumentedRange: no source; exactly one of 'source', 'derived', 'estimated'")]
    [InlineData("instrumentedRange: { value: 600 km, source: sarabic, estimated: \"because\" }", "instrumentedRange: source and estimated; exactly one of")]
    [InlineData("instrumentedRange: { value: 600 km, source: nobody }", "instrumentedRange.source: unknown source 'nobody'; one of sarabic, turkishny")]
    [InlineData("instrumentedRange: { value: 600 km, estimated: }", "instrumentedRange.estimated: nothing; the reason")]
    [InlineData("instrumentedRange: { value: 600 s, source: sarabic }", "instrumentedRange.value: '600 s'; a length with its unit (m, km, ft, NM)")]
    [InlineData("instrumentedRange: { value: 600, source: sarabic }", "instrumentedRange.value: '600'; a length with its unit")]
    [InlineData("instrumentedRange: { value: many km, source: sarabic }", "instrumentedRange.value: 'many km'; a length with its unit")]
    [InlineData("instrumentedRange: { value: 1e999 km, source: sarabic }", "instrumentedRange.value: '1e999 km'; a length with its unit")]
    [InlineData("instrumentedRange: { source: sarabic }", "instrumentedRange: no 'value'; ")]
    [InlineData("instrumentedRange: { value: 7000 km, source: sarabic }", "instrumentedRange: 7000 km; a length in (0 km, 6000 km]")]
    [InlineData("instrumentedRange: { value: 0 km, source: sarabic }", "instrumentedRange: 0 m; a length in (0 km, 6000 km]")]
    [InlineData("instrumentedRange: { value: 600 km, within: [500 km, 7000 km], source: sarabic }", "instrumentedRange: 7000 km; a length in (0 km, 6000 km]")]
    [InlineData("instrumentedRange: { value: 600 km, within: [700 km, 800 km], source: sarabic }", "instrumentedRange.value: 600 km; a value within [700 km, 800 km]")]
    [InlineData("instrumentedRange: { value: 600 km, within: [800 km, 500 km], source: sarabic }", "instrumentedRange.within: [800 km, 500 km]; a low end below the high end")]
    [InlineData("instrumentedRange: { value: 600 km, within: 500 km, source: sarabic }", "instrumentedRange.within: '500 km'; [low, high]")]
    [InlineData("instrumentedRange: { value: 600 km, within: [500 km, 700 km], distribution: normal, source: sarabic }", "instrumentedRange.distribution: 'normal'; one of triangular, uniform, log-uniform")]
    [InlineData("instrumentedRange: { value: 600 km, distribution: uniform, source: sarabic }", "instrumentedRange.distribution: a distribution without 'within'; both or neither")]
    [InlineData("instrumentedRange: { value: 600 km, claimed: 700 km, sceptical: 400 km, source: sarabic }", "instrumentedRange: no 'family'; either 'within' or all of")]
    [InlineData("instrumentedRange: { value: 600 km, claimed: 700 km, sceptical: 400 km, family: mine, source: sarabic }", "instrumentedRange.family: unknown family 'mine'; one of russian-range-claims")]
    [InlineData("instrumentedRange: { value: 900 km, claimed: 700 km, sceptical: 400 km, family: s-500-claims, source: sarabic }", "instrumentedRange.value: 900 km; a value from 400 km (sceptical) to 700 km (claimed)")]
    [InlineData("instrumentedRange: { value: 600 km, source: sarabic, unsure: yes }", "instrumentedRange.unsure: unknown field; value, within")]
    [InlineData("instrumentedRange: { shared: radar.nothing }", "instrumentedRange.shared: no shared figure 'radar.nothing'; one of ")]
    [InlineData("instrumentedRange: { shared: radar.availability }", "instrumentedRange.shared: a shared number; a length with its unit")]
    [InlineData("instrumentedRange: { shared: radar.mast-height, source: sarabic }", "instrumentedRange: 'shared' beside other fields; 'shared' alone")]
    [InlineData("instrumentedRangge: { value: 600 km, source: sarabic }", "instrumentedRangge: unknown field; type, instrumentedRange")]
    [InlineData("instrumentedRange: *far", "instrumentedRange: an anchor or alias; the value itself, written out")]
    [InlineData("instrumentedRange:", "instrumentedRange: nothing without a source; a figure with 'value'")]
    public void A_bad_figure_is_named_with_its_line(string damage, string expected)
    {
        using var copy = new CatalogueCopy();
        var line = copy.Replace(Radar, Figure, damage);
        Assert.Contains(copy.Problems(), problem => problem.ToString().StartsWith($"{copy.Folder}/{Radar}:{line}: {expected}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Radar, "band: S", "band: Q", "band: 'Q'; one of VHF, UHF, L, S, C, X")]
    [InlineData(Radar, "band: S", "band: [S]", "band: a list of 1; one of VHF")]
    [InlineData(Radar, "band: S", "band: S\nband: X", "band: the field a second time; each field once", -1)]
    [InlineData(Radar, "modes: [civil, national]", "modes: [civil, secret]", "interrogator.modes[1]: 'secret'; one of none, civil, mode4, mode5, national")]
    [InlineData(Radar, "- { detects: 0.4 m2,", "- { detects: 0.4 m2, horizonTo: 5 m,", "checks[0]: both 'detects' and 'horizonTo'; exactly one of them")]
    [InlineData(Radar, "at: [200 km, 230 km]", "at: [200 km]", "checks[0].at: 1 items; a count in [2, 2]")]
    [InlineData(Radar, "id: 91n6e", "id: big-bird", "id: 'big-bird'; the file's name, '91n6e'")]
    [InlineData(Radar, "instrumentedRange: { value: 600 km, source: sarabic }", "instrumentedRange: { value: 600 km, source: [] }", "instrumentedRange.source: a list of 0; a source listed in 'sources', one at least")]
    [InlineData(Radar, "sources:\n", "sources:\n  - { id: sarabic, text: again, grade: A }\n", "sources: source 'sarabic' listed 2 times; each source once", -1)]
    [InlineData(Radar, "modes: [civil, national]", "modes: [civil, civil]", "interrogator.modes[1]: 'civil' a second time; each once")]
    [InlineData(Radar, "at: [200 km, 230 km]", "at: [-200 km, 230 km]", "checks[0].at[0]: -200 km; a length in [0 km, 6000 km]")]
    [InlineData("systems/s-400.yaml", "radar: 96l6e", "radar: 91n6e", "radars[1].radar: '91n6e' a second time; each once")]
    [InlineData("systems/s-400.yaml", "interceptor: 40n6e", "interceptor: 48n6e3", "fireUnits[0].magazines[2].interceptor: '48n6e3' a second time; each once")]
    [InlineData("threats/stand-off-jammer.yaml", "  bands: [L, S, C, X]", "  bands: [L, S, S, X]", "jammer.bands[2]: 'S' a second time; each once")]
    [InlineData("networks/voice.yaml", "minimumLatency: { value: 10 s, within: [5 s, 20 s]", "minimumLatency: { value: 50 s, within: [5 s, 60 s]", "minimumLatency: 50 s; at most maximumLatency, 40 s")]
    [InlineData("damage/strike-damage.yaml", "repairLeast: { value: 4 h, within: [1 h, 12 h]", "repairLeast: { value: 400 h, within: [1 h, 500 h]", "radar.repairLeast: 400 h; at most repairGreatest, 168 h")]
    [InlineData("warning/launch-warning-satellite.yaml", "minimumDelay: { value: 30 s, within: [20 s, 45 s]", "minimumDelay: { value: 95 s, within: [20 s, 100 s]", "minimumDelay: 95 s; at most maximumDelay, 90 s")]
    [InlineData("systems/s-400.yaml", "radar: 96l6e", "radar: 96l6", "radars[1].radar: unknown id '96l6'; one of 76t6, 77t6")]
    [InlineData("systems/s-400.yaml", "interceptor: 40n6e", "interceptor: 91n6e", "fireUnits[0].magazines[2].interceptor: unknown id '91n6e'; one of 30-mm-pantsir, 35-mm-airburst, 40n6e")]
    [InlineData("systems/s-400.yaml", "engagementRadar: 92n6e", "engagementRadar: 91n6e", "fireUnits[0].engagementRadar: '91n6e'; one of this system's radars with the role engagement or both: 92n6e")]
    [InlineData("systems/s-400.yaml", "doctrine: standard", "doctrine: bold", "doctrine: unknown id 'bold'; one of ambush, by-risk, by-window, dynamic, joint, point-defence, salvo, self-defence-broad, self-defence-narrow, silent, sparing, standard")]
    [InlineData("systems/s-400.yaml", "engagesOnRemoteTrack: false", "engagesOnRemoteTrack: no", "fireUnits[0].engagesOnRemoteTrack: 'no'; true or false")]
    [InlineData("systems/s-400.yaml", "count: { value: 1, estimated: \"one a battalion", "count: { value: 1.5, estimated: \"one a battalion", "radars[1].count: 1.5; a whole number in [1, 20]")]
    [InlineData("doctrines/dynamic.yaml", "expected: { value: 40, within: [10, 100]", "expected: { value: 2.5", "discipline.expected: 2.5; a whole number in [1, 200]", 0)]
    [InlineData("threats/friendly-aircraft.yaml", "class: friendly-aircraft", "class: friendly-aircraft\ndeceiver: { bands: [X], againstLobing: { value: 0.1, estimated: \"a test\" }, againstMonopulse: { value: 0.1, estimated: \"a test\" }, againstActiveArray: { value: 0.1, estimated: \"a test\" }, rangeWalk: { value: 300 m/s, estimated: \"a test\" }, angleWalk: { value: 1 deg, estimated: \"a test\" }, cycle: { value: 10 s, estimated: \"a test\" } }", "deceiver: 'deceiver' of friendly-aircraft; none but of a threat", -1)]
    [InlineData("threats/fighter.yaml", "bands: [L]", "bands: [X]", "signature.crossSections: band L named 0 times; every band once", -1)]
    [InlineData("threats/irbm.yaml", "class: intermediate-range-ballistic", "class: fighter", "fighter without 'airframe', with 'ballistic'; 'airframe' alone", -1)]
    [InlineData("doctrines/salvo.yaml", "againstBallistic: [2]", "againstBallistic: [0]", "againstBallistic[0]: 0; a whole number in [1, 16]")]
    [InlineData("doctrines/salvo.yaml", "order: by-threat", "order: at-random\ntakeFirst: [drone]", "takeFirst: categories taken first, with order: at-random; contradictory", 1)]
    [InlineData("doctrines/salvo.yaml", "order: by-threat", "order: by-threat\ntakeFirst: [drone, drone]", "takeFirst: [drone, drone]; each category once", 1)]
    [InlineData("doctrines/salvo.yaml", "order: by-threat", "order: by-threat\npointDefenceReserve: { value: 0.7, estimated: \"a test\" }", "pointDefenceReserve: 0.7 for point defence and 0.3 for ballistic missiles; contradictory", 1)]
    [InlineData("doctrines/salvo.yaml", "order: by-threat", "order: at-random\nassignment: joint", "assignment: joint, with order: at-random; contradictory", 1)]
    [InlineData("doctrines/salvo.yaml", "order: by-threat", "order: by-threat\nlooks: by-window", "looks: by-window without lookTime; contradictory", 1)]
    [InlineData("doctrines/salvo.yaml", "order: by-threat", "order: by-threat\nlookTime: { value: 20 s, estimated: \"a test\" }", "lookTime: a time for looks, with looks: as-planned; contradictory", 1)]
    [InlineData("doctrines/salvo.yaml", "order: by-threat", "order: by-threat\nemissionControl: {}", "emissionControl: neither cueWithin nor until; contradictory", 1)]
    [InlineData("doctrines/weapons-hold.yaml", "order: by-threat", "order: by-threat\ncorridorMargin: { value: 10 km, estimated: \"a test\" }", "corridorMargin: fire held near corridors, with weaponControl: hold; contradictory", 1)]
    [InlineData("doctrines/ambush.yaml", "moveTime: { value: 10 min, within: [5 min, 20 min]", "moveTime: { value: 0 min", "shootAndMove.moveTime: 0 s; a time in (0 s, 24 h]", 0)]
    [InlineData("doctrines/weapons-free.yaml", "order: by-threat", "order: by-threat\nselfDefence: true", "selfDefence: self-defence against what is not friendly, with weaponControl: free; contradictory", 1)]
    [InlineData("doctrines/sparing.yaml", "rounds: 1, looks: 1 }", "rounds: 1, looks: 3 }", "discipline.classes[0].scarce[1]: 1 rounds and 3 looks at most; fewer than the 1 rounds or 3 looks of a full stock")]
    [InlineData("doctrines/sparing.yaml", "value: 0.7, within: [0.5, 0.9]", "value: 0.3, within: [0.2, 0.9]", "discipline.classes[0].scarce[0]: 1 rounds and 2 looks below 0.3; inverted: at most the 1 rounds and 1 looks that are allowed below 0.4")]
    [InlineData("doctrines/sparing.yaml", "value: 0.7, within: [0.5, 0.9]", "value: 0.4, within: [0.2, 0.9]", "discipline.classes[0].scarce: steps below 0.4, 0.4; each share once", -1)]
    [InlineData("doctrines/sparing.yaml", "against: cruise-missile", "against: drone", "discipline.classes[1]: 'drone' a second time; each once")]
    [InlineData("doctrines/sparing.yaml", "interceptor: gem-t", "interceptor: pac-3-mse", "discipline.kept[1]: 'pac-3-mse' a second time; each once")]
    [InlineData("doctrines/sparing.yaml", "interceptor: gem-t", "interceptor: gem", "discipline.kept[1].interceptor: unknown id 'gem'; one of 30-mm-pantsir")]
    [InlineData("doctrines/sparing.yaml", "salvo: by-stock", "salvo: fixed", "discipline.classes: steps of stock, with salvo: fixed; contradictory", 1)]
    [InlineData("doctrines/sparing.yaml", "salvo: by-stock", "salvo: by-stock\n  expected: { value: 10, estimated: \"a test\" }", "discipline.expected: targets expected, with salvo: by-stock; contradictory", 1)]
    [InlineData("doctrines/dynamic.yaml", "  expected: {", "  #", "discipline.salvo: dynamic without expected; contradictory", -1)]
    [InlineData("doctrines/dynamic.yaml", "order: by-threat", "order: by-threat\nlooks: by-window\nlookTime: { value: 20 s, estimated: \"a test\" }", "discipline: dynamic salvos, with looks: by-window; contradictory", -1)]
    [InlineData("doctrines/salvo.yaml", "order: by-threat", "order: by-threat\ndiscipline: { salvo: by-stock, reportAge: { shared: doctrine.report-age } }", "discipline.salvo: by-stock without a class that has scarce; contradictory", 1)]
    [InlineData("doctrines/salvo.yaml", "order: by-threat", "order: by-threat\ndiscipline: { reportAge: { shared: doctrine.report-age } }", "discipline: neither classes nor kept, with fixed salvos; a discipline that changes something, or none", 1)]
    [InlineData("doctrines/salvo.yaml", "againstBallistic: [2]", "againstBallistic: [two]", "againstBallistic[0]: 'two'; a whole number")]
    [InlineData("shared.yaml", "value: 0.6, within: [0.3, 0.9]", "value: 0.6, within: [0.3, 1.9]", "killProbability.fighter: 1.9; a share in [0, 1]")]
    [InlineData("shared.yaml", "radar.minimum-range: { value: 3 km", "radar.minimum-range: { value: 3 furlongs", "figures.radar.minimum-range.value: '3 furlongs'; a number with its unit")]
    public void A_bad_entry_is_named_with_its_line(string file, string old, string damage, string expected, int onLine = 0)
    {
        using var copy = new CatalogueCopy();
        var line = copy.Replace(file, old, damage);
        var problems = copy.Problems();
        var place = onLine == 0 ? $"{copy.Folder}/{file}:{line}: " : $"{copy.Folder}/{file}:";
        Assert.True(
            problems.Any(problem => problem.ToString().StartsWith(place, StringComparison.Ordinal) && problem.ToString().Contains(expected, StringComparison.Ordinal)),
            string.Join('\n', problems.Take(10)));
    }

    [Fact]
    public void A_missing_field_is_named_with_its_meaning()
    {
        using var copy = new CatalogueCopy();
        copy.Replace(Radar, Figure + "\n", "");
        Assert.Contains(copy.Problems(), problem => problem.Found == "no 'instrumentedRange'" && problem.Allowed == "Nothing is shown beyond it, whatever the echo.");
    }

    [Fact]
    public void All_problems_of_all_files_come_at_once_in_order()
    {
        using var copy = new CatalogueCopy();
        copy.Replace(Radar, "{ value: 600 km, source: sarabic }", "600 km");
        copy.Replace(Radar, "band: S", "band: Q");
        copy.Replace("threats/fighter.yaml", "class: fighter", "class: dragon");
        copy.Replace("systems/patriot.yaml", "doctrine: standard", "doctrine: bold");
        var problems = copy.Problems();
        Assert.Equal(4, problems.Length);
        Assert.Equal(problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line), problems);
    }

    [Theory]
    [InlineData("id: [unclosed", "no YAML")]
    [InlineData("", "an empty file")]
    [InlineData("just a text", "'just a text'; a mapping of id, name")]
    [InlineData("id: 91n6e\n---\nid: other", "a second document; one document a file")]
    [InlineData("\0\u0001", ":1: the control character U+0000 in column 1; text")]
    public void A_file_that_is_no_entry_is_a_problem_and_no_crash(string text, string expected)
    {
        using var copy = new CatalogueCopy();
        File.WriteAllText(copy.PathOf(Radar), text);
        Assert.Contains(copy.Problems(), problem => problem.ToString().Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        using var copy = new CatalogueCopy();
        File.WriteAllText(copy.PathOf(Radar), "id: " + new string('[', 1_000));
        Assert.Contains(copy.Problems(), problem => problem.File.EndsWith(Radar, StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_that_are_not_text_are_refused()
    {
        using var copy = new CatalogueCopy();
        File.WriteAllBytes(copy.PathOf(Radar), [0x69, 0x64, 0x3a, 0x20, 0xff, 0xfe]);
        Assert.Contains(copy.Problems(), problem => problem.Found == "bytes that are not UTF-8");
    }

    [Fact]
    public void A_file_that_nothing_reads_is_a_problem()
    {
        using var copy = new CatalogueCopy();
        File.Move(copy.PathOf(Radar), copy.PathOf("91n6e.yaml"));
        Assert.Contains(copy.Problems(), problem => problem.Found == "a file that is not read");
    }

    [Fact]
    public void One_id_belongs_to_one_file()
    {
        using var copy = new CatalogueCopy();
        File.Copy(copy.PathOf("doctrines/salvo.yaml"), copy.PathOf("doctrines/patriot.yaml"));
        copy.Replace("doctrines/patriot.yaml", "id: salvo", "id: patriot");
        Assert.Contains(copy.Problems(), problem => problem.ToString().Contains("'patriot' a second time; an id that no other file has", StringComparison.Ordinal));
    }

    /// <summary>Nothing names these: without one a study broke in the midst of a raid, and of two the first of the alphabet was used.</summary>
    [Theory]
    [InlineData("assessments", "kill-assessment")]
    [InlineData("damage", "strike-damage")]
    public void What_every_study_uses_stands_once(string folder, string entry)
    {
        using var copy = new CatalogueCopy();
        var file = copy.PathOf($"{folder}/{entry}.yaml");
        File.Copy(file, copy.PathOf($"{folder}/zz.yaml"));
        copy.Replace($"{folder}/zz.yaml", $"id: {entry}", "id: zz");
        Assert.Equal($"{copy.PathOf(folder)}: {folder}/{entry}.yaml, {folder}/zz.yaml; one file, whose entry every study uses", Assert.Single(copy.Problems()).ToString());
        Directory.Delete(copy.PathOf(folder), recursive: true);
        Assert.Equal($"{copy.PathOf(folder)}: no file; one file, whose entry every study uses", Assert.Single(copy.Problems()).ToString());
    }

    [Fact]
    public void A_folder_that_is_none_is_a_problem()
    {
        var (catalogue, problems) = SystemCatalogue.Load("no/such/folder");
        Assert.Null(catalogue);
        Assert.Equal("no/such/folder: no such folder; a catalogue folder with shared.yaml", Assert.Single(problems).ToString());
    }
}
