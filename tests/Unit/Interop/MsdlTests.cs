using System.Text;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Msdl;
using Parapet.Questions.Importing;
using Parapet.Questions.Running;
using Parapet.Studies.Definition;
using Xunit;

namespace Parapet.Tests.Unit.Interop;

public sealed class MsdlTests : IDisposable
{
    private static readonly string s_file = Path.Combine(AppContext.BaseDirectory, "Interop", "Fixtures", "iamd_minimal.xml");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sides_and_units_are_those_of_the_file()
    {
        var scenario = Read(File.ReadAllBytes(s_file));
        Assert.Equal("IAMD minimal", scenario.Name);
        Assert.Equal("2026-11-22T20:00:00Z", scenario.Begins);
        Assert.Equal(["Blue", "Red"], scenario.Sides.Select(side => side.Name));
        var unit = Assert.Single(scenario.Units);
        Assert.Equal(("1 SAM Bn", "SFGPUCDM---F---", MsdlRole.AirDefence), (unit.Name, unit.Symbol, unit.Role));
        Assert.Equal(scenario.Sides[0].Handle, unit.Side);
        Assert.Equal(Geodetic.FromDegrees(40.8, 44.5), unit.Place);
        Assert.Empty(scenario.Passed);
    }

    /// <summary>The four ways to tell one place, of which the others are worked out from the first by the house's own mathematics and written by hand.</summary>
    [Theory]
    [InlineData("<CoordinateChoice>GDC</CoordinateChoice><CoordinateData><GDC><Latitude>37.1</Latitude><Longitude>35.3</Longitude></GDC></CoordinateData>")]
    [InlineData("<CoordinateChoice>MGRS</CoordinateChoice><CoordinateData><MGRS><MGRSGridZone>36S</MGRSGridZone><MGRSGridSquare>YG</MGRSGridSquare><MGRSPrecision>5</MGRSPrecision><MGRSX>4391</MGRSX><MGRSY>8441</MGRSY></MGRS></CoordinateData>")]
    [InlineData("<CoordinateChoice>UTM</CoordinateChoice><CoordinateData><UTM><UTMGridZone>36S</UTMGridZone><UTMEasting>704391</UTMEasting><UTMNorthing>4108441</UTMNorthing></UTM></CoordinateData>")]
    [InlineData("<CoordinateChoice>GCC</CoordinateChoice><CoordinateData><GCC><X>4156839</X><Y>2943206</Y><Z>3826250</Z></GCC></CoordinateData>")]
    public void A_place_is_read_in_each_of_its_four_forms(string location)
    {
        var text = File.ReadAllText(s_file);
        var begin = text.IndexOf("<CoordinateChoice>", StringComparison.Ordinal);
        var end = text.IndexOf("</Location>", StringComparison.Ordinal);
        var place = Read(Encoding.UTF8.GetBytes(text[..begin] + location + text[end..])).Units.Single().Place!.Value;
        Assert.InRange((Wgs84.ToEcef(place.WithHeight(Length.Zero)) - Wgs84.ToEcef(Geodetic.FromDegrees(37.1, 35.3))).Norm, 0, 1.6);
    }

    [Fact]
    public void What_is_not_read_is_named()
    {
        var text = File.ReadAllText(s_file)
            .Replace("<Latitude>40.8", "<Latitude>140.8", StringComparison.Ordinal)
            .Replace("</Organizations>", "</Organizations><Overlays><Overlay/></Overlays>", StringComparison.Ordinal);
        var passed = Read(Encoding.UTF8.GetBytes(text)).Passed;
        Assert.Contains(passed, note => note.What == "Overlays");
        Assert.Contains(passed, note => note.What == "1 SAM Bn" && note.Why.Contains("Latitude '140.8'", StringComparison.Ordinal));
    }

    /// <summary>By way of superiors, of which two command each other.</summary>
    [Fact]
    public void A_unit_is_of_its_superiors_side_and_a_circle_of_superiors_ends()
    {
        static string Unit(string handle, string above) => $"<Unit><ObjectHandle>{handle}</ObjectHandle><SymbolIdentifier>10031000001301020000</SymbolIdentifier><Name>{handle}</Name><Relations><ForceRelation><ForceRelationData><CommandRelation><CommandingSuperiorHandle>{above}</CommandingSuperiorHandle></CommandRelation></ForceRelationData></ForceRelation></Relations></Unit>";
        var text = File.ReadAllText(s_file).Replace("</Units>", Unit("a", "22222222-0000-0000-0000-000000000001") + Unit("b", "a") + Unit("c", "d") + Unit("d", "c") + "</Units>", StringComparison.Ordinal);
        var scenario = Read(Encoding.UTF8.GetBytes(text));
        var blue = scenario.Sides[0].Handle;
        Assert.Equal([blue, blue, blue, null, null], scenario.Units.Select(unit => unit.Side));
        Assert.All(scenario.Units, unit => Assert.Equal(MsdlRole.AirDefence, unit.Role));
    }

    [Fact]
    public void The_study_that_is_made_is_one_and_its_unit_stands_where_the_scenario_has_it()
    {
        var problems = new Problems();
        var answer = new ImportQuestion(s_file) { Systems = ["1 SAM Bn=patriot"], Axis = Azimuth.FromDegrees(140) }.Answer(problems);
        Assert.True(problems.None, string.Join("\n", problems.InOrder()));
        var path = Path.Combine(_folder.Path, "study.yaml");
        File.WriteAllText(path, answer!.Study);
        var study = StudyReader.Read(path, problems);
        Assert.True(problems.None, string.Join("\n", problems.InOrder()));
        Assert.Equal("patriot", study!.Forces[1].Systems.Single().System);
        Assert.Equal("Blue", study.Forces[1].Name);
        Assert.Contains(answer.Left, left => left.What == "side Red");
        Assert.Contains("\"40.8, 44.5\"", answer.Study, StringComparison.Ordinal);
    }

    /// <summary>What a scenario may hold and a study may not is mended and told, and the study then runs as it is.</summary>
    [Fact]
    public async Task A_scenario_that_a_study_cannot_have_as_it_is_runs_all_the_same()
    {
        var text = File.ReadAllText(s_file);
        var (begin, end) = (text.IndexOf("<Unit>", StringComparison.Ordinal), text.IndexOf("</Units>", StringComparison.Ordinal));
        var unit = text[begin..end];
        static string Other(string unit, int number) => unit.Replace("22222222-0000-0000-0000-000000000001", $"22222222-0000-0000-0000-00000000000{number}", StringComparison.Ordinal).Replace("1 SAM Bn", $"{number} SAM Bn", StringComparison.Ordinal);
        var twice = Other(unit, 2);
        var polar = Other(unit, 3).Replace("<Latitude>40.8", "<Latitude>90", StringComparison.Ordinal).Replace("<Longitude>44.5", "<Longitude>180", StringComparison.Ordinal);
        var afloat = Other(unit, 4).Replace("<Latitude>40.8", "<Latitude>35", StringComparison.Ordinal).Replace("<Longitude>44.5", "<Longitude>30", StringComparison.Ordinal);
        var red = Other(unit, 5).Replace("000000000001</ForceSideHandle>", "000000000002</ForceSideHandle>", StringComparison.Ordinal).Replace("<Latitude>40.8", "<Latitude>40.5", StringComparison.Ordinal);
        var file = _folder.Write("scenario.xml", Encoding.UTF8.GetBytes((text[..begin] + unit + twice + polar + afloat + red + text[end..])
            .Replace(">Blue<", ">none<", StringComparison.Ordinal).Replace(">Red<", ">No defence<", StringComparison.Ordinal)));
        var problems = new Problems();
        var answer = new ImportQuestion(file) { Systems = ["patriot"], Axis = Azimuth.FromDegrees(140) }.Answer(problems)!;
        Assert.Equal("", string.Join('\n', problems.InOrder()));
        Assert.Equal(["side none", "side No defence", "2 SAM Bn"], answer.Changed.Select(changed => changed.What));
        Assert.Contains("'none (2)'", answer.Changed[0].How, StringComparison.Ordinal);
        Assert.Contains(answer.Left, left => left.What == "3 SAM Bn" && left.Why.Contains("latitude 90", StringComparison.Ordinal));
        Assert.Contains("at: \"35, 30\", afloat: true", answer.Study, StringComparison.Ordinal);

        var study = _folder.Write("imported.yaml", Encoding.UTF8.GetBytes(answer.Study));
        var question = new RunQuestion(study) { Replications = 2, Threads = 2, Terrain = "none", Output = Path.Combine(_folder.Path, "out") };
        var prepared = question.Prepare(problems);
        Assert.Equal("", string.Join('\n', problems.InOrder()));
        Assert.Empty(await question.Answer(prepared!, unfinished: null, problems, progress: null, TestContext.Current.CancellationToken)!.WriteAsync());
    }

    /// <summary>What is wrong is told of the unit: a place that is none is no matter of systems.</summary>
    [Fact]
    public void A_unit_without_a_place_is_told_by_its_place()
    {
        var file = _folder.Write("scenario.xml", Encoding.UTF8.GetBytes(File.ReadAllText(s_file).Replace("<Latitude>40.8", "<Latitude>999", StringComparison.Ordinal)));
        var problems = new Problems();
        Assert.Null(new ImportQuestion(file) { Systems = ["patriot"] }.Answer(problems));
        var problem = Assert.Single(problems.InOrder());
        Assert.Equal("1 SAM Bn", problem.Path);
        Assert.Contains("its place cannot be read: GDC Latitude '999'", problem.Found, StringComparison.Ordinal);
        Assert.DoesNotContain("--system", problem.Allowed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_whose_system_nobody_says_is_asked_for()
    {
        var problems = new Problems();
        Assert.Null(new ImportQuestion(s_file).Answer(problems));
        var problem = Assert.Single(problems.InOrder());
        Assert.Contains("--system", problem.Allowed, StringComparison.Ordinal);
        Assert.Contains("patriot", problem.Allowed, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_cannot_break_the_study()
    {
        var text = File.ReadAllText(s_file).Replace("<Name>1 SAM Bn</Name>", "<Name>Patriot \"1\": #&#10;- {a: b}, [x] \\ &#x85;</Name>", StringComparison.Ordinal);
        var file = Path.Combine(_folder.Path, "scenario.xml");
        File.WriteAllText(file, text);
        var problems = new Problems();
        var answer = new ImportQuestion(file).Answer(problems);
        Assert.True(problems.None, string.Join("\n", problems.InOrder()));
        var path = Path.Combine(_folder.Path, "study.yaml");
        File.WriteAllText(path, answer!.Study);
        Assert.NotNull(StudyReader.Read(path, problems));
        Assert.True(problems.None, string.Join("\n", problems.InOrder()));
    }

    [Theory]
    [InlineData("<MilitaryScenario>DEEP</MilitaryScenario>", "elements more than 200 deep within each other")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><MilitaryScenario>&b;</MilitaryScenario>", "a document type; scenarios have none, and entities are not read")]
    public void What_is_made_to_harm_is_refused_in_a_word(string text, string reason)
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text.Replace("DEEP", deep, StringComparison.Ordinal)));
        Assert.False(MsdlReader.TryRead(stream, out _, out var fault));
        Assert.Equal(reason, fault!.Why);
    }

    [Fact]
    public void No_damage_breaks_the_reader()
    {
        var whole = File.ReadAllBytes(s_file);
        var read = 0;
        for (var key = 0; key < ByteMutation.Usual; key++)
        {
            var isRead = MsdlReader.TryRead(new MemoryStream(ByteMutation.Of(whole, key)), out var scenario, out var fault);
            Assert.True(isRead ? scenario is not null && fault is null : fault!.Why.Length > 0);
            read += isRead ? 1 : 0;
        }

        Assert.InRange(read, 1, ByteMutation.Usual - 1);
    }

    [Fact]
    public void Msdllib_counts_the_same()
    {
        var told = Judge.Node("@orbat-mapper/msdllib", "msdl.mjs", s_file);
        Assert.Contains("sides 2 units 1", told, StringComparison.Ordinal);
        Assert.Contains("[44.5,40.8", told, StringComparison.Ordinal);
    }

    private static MsdlScenario Read(byte[] bytes)
    {
        Assert.True(MsdlReader.TryRead(new MemoryStream(bytes), out var scenario, out var fault), fault?.ToString());
        return scenario!;
    }
}
