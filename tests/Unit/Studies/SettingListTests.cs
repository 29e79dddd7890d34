using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Definition;
using Parapet.Studies.Settings;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Studies;

public sealed class SettingListTests
{
    private static readonly (Node File, StudyDefinition Study) Shipped = Read();
    private static readonly SettingList Settings = SettingList.Of(Shipped.File, Shipped.Study, ShippedCatalogue.Value);

    /// <summary>Numbers, places, switches, words, ids, orders and items; stated ones and those that are left out of the file.</summary>
    [Theory]
    [InlineData("places, boresight", "105 deg")]
    [InlineData("places, boresight", "175 deg")]
    [InlineData("time limit", "6750 s")]
    [InlineData("assets 1 (Ankara), radius", "3 km")]
    [InlineData("assets 1 (Ankara), at", "40 km north")]
    [InlineData("assets 2 (Incirlik air base)", "taken out")]
    [InlineData("raid 1 (srbm), count", "[4, 5]")]
    [InlineData("raid 1 (srbm), axis", "south")]
    [InlineData("raid 3 (irbm), aims", "[Konya air base]")]
    [InlineData("raid 3 (irbm)", "taken out")]
    [InlineData("propagation, multipath", "true")]
    [InlineData("propagation, rain rate", "20")]
    [InlineData("tracking, keeper", "multi-hypothesis")]
    [InlineData("ground", "smooth")]
    [InlineData("national, doctrine", "by-risk")]
    [InlineData("options 1 (S-400 isolated), doctrine", "salvo")]
    [InlineData("options 1 (S-400 isolated), weapon control", "free")]
    [InlineData("options 1 (S-400 isolated), interrogators, reply probability", "10 %")]
    [InlineData("order of forces 2 (NATO set), systems", "forces 2 (NATO set), systems 3 (thaad) first")]
    [InlineData("order of places, sites", "backwards")]
    [InlineData("places, rules", "[together]")]
    public void Every_kind_of_setting_is_found(string setting, string value) =>
        Assert.Contains(Settings.Levels, level => level.Setting == setting && level.Value == value);

    [Theory]
    [InlineData("seed")]
    [InlineData("page")]
    [InlineData("title")]
    [InlineData("options 1 (S-400 isolated), force")]
    [InlineData("raid 1 (srbm), threat")]
    [InlineData("campaign")]
    public void What_is_no_setting_is_told_with_a_reason(string setting)
    {
        Assert.Contains(Settings.LeftOut, left => left.Setting == setting && left.Reason.Length > 0);
        Assert.DoesNotContain(Settings.Levels, level => level.Setting == setting && level.Value != "left out");
    }

    /// <summary>A direction is moved within the turn in which files write it.</summary>
    [Theory]
    [InlineData(15, "340 deg", "50 deg")]
    [InlineData(350, "315 deg", "25 deg")]
    public void A_direction_near_north_is_stepped_over_it(double stated, string left, string right) =>
        Assert.Equal([left, right], SettingSteps.Of(Dimensions.Azimuth, Azimuth.FromDegrees(stated).Radians, allowed: null));

    [Fact]
    public void Only_the_headline_and_what_it_stands_on_is_stepped()
    {
        Assert.DoesNotContain(Settings.Levels, level => level.Setting.Contains("S-500", StringComparison.Ordinal));
        var problems = new Problems();
        var study = StudyReader.Read(Settings.With([]), problems);
        Assert.Empty(problems.InOrder());
        Assert.Equal(["S-400 isolated", "NATO set fully linked"], study!.Options.Select(option => option.Name));
        Assert.Equal(["S-400", "NATO set"], study.Forces.Select(force => force.Name));
    }

    /// <summary>The first item goes, another moves to the front and a third changes: each still means what it did by itself.</summary>
    [Fact]
    public void Values_are_tried_together_in_any_order()
    {
        SettingLevel[] levels =
        [
            Of("assets 4 (Kürecik radar), radius", "0.5 km", "500 m"), Of("raid 2 (mrbm)", "taken out"), Of("raid 3 (irbm), count", "[1, 2]"), Of("order of assets", "assets 6 (Gaziantep) first"),
            Of("propagation, multipath", "true"), Of("propagation, gases", "true"),
        ];
        foreach (var order in new[] { levels, [.. levels.Reverse()] })
        {
            var study = StudyReader.Read(Settings.With(order), new Problems())!;
            Assert.Equal(["Gaziantep", "Ankara", "Incirlik air base", "Konya air base", "Kürecik radar", "Diyarbakır air base"], study.Assets.Select(asset => asset.Name));
            Assert.Equal(0.5, study.Assets[4].Radius.Kilometres);
            Assert.Equal(("irbm", 1, 2), (study.Raid[1].Threat, study.Raid[1].Count[0], study.Raid[1].Count[1]));
            Assert.True(study.Propagation is { Multipath: true, Gases: true });
        }

        SettingLevel Of(string setting, params string[] values) => Settings.Levels.First(level => level.Setting == setting && values.Contains(level.Value));
    }

    [Fact]
    public void Sayings_do_not_change_the_meaning_and_figures_do()
    {
        var other = Read(text => text.With("Full range of threats against Turkey", "Another title").With("No operational planning", "No planning"));
        Assert.Equal(Settings.Meaning(), SettingList.Of(other.File, other.Study, ShippedCatalogue.Value).Meaning());
        var changed = Read(text => text.With("boresight: 140 deg\n  sites", "boresight: 139 deg\n  sites"));
        Assert.NotEqual(Settings.Meaning(), SettingList.Of(changed.File, changed.Study, ShippedCatalogue.Value).Meaning());
    }

    /// <summary>No line of the sweep knows these fields.</summary>
    [Fact]
    public void A_field_that_a_record_gains_is_a_setting_from_then_on()
    {
        var file = YamlDocument.Parse("tomorrow.yaml", "wait: 4 s\nloud: true\nparts: [{ name: one, share: 0.5 }, { name: two, share: 0.25 }]\n"u8, new Problems())!;
        var settings = SettingList.Of(file, typeof(Tomorrow), _ => []);
        Assert.Equal(
            ["wait: 2 s", "wait: 6 s", "loud: false", "colour: green", "count: 1", "parts 1 (one), share: 25 %", "parts 1 (one), share: 75 %",
                "parts 2 (two), share: 12.5 %", "parts 2 (two), share: 37.5 %", "parts 1 (one): taken out", "parts 2 (two): taken out", "order of parts: backwards"],
            settings.Levels.Select(level => $"{level.Setting}: {level.Value}"));
    }

    private static (Node File, StudyDefinition Study) Read(Func<string, string>? change = null)
    {
        var text = File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(ShippedCatalogue.Value.Folder)!, "studies", "anatolia", StudyReader.FileName));
        var problems = new Problems();
        var file = YamlDocument.Parse("study.yaml", change is null ? text : System.Text.Encoding.UTF8.GetBytes(change(System.Text.Encoding.UTF8.GetString(text))), problems)!;
        var study = StudyReader.Read(file, problems);
        Assert.Empty(problems.InOrder());
        return (file, study!);
    }

    private enum Hue
    {
        Blue,
        Green,
    }

    private sealed record Tomorrow
    {
        [Description("a time")]
        public required Duration Wait { get; init; }

        [Description("a switch")]
        public bool Loud { get; init; }

        [Description("a word")]
        public Hue Colour { get; init; }

        [Description("a number")]
        [Allowed("[0, 10]")]
        public int Count { get; init; }

        [Description("a list")]
        public ImmutableArray<Part> Parts { get; init; } = [];
    }

    private sealed record Part
    {
        [Description("its name")]
        public required string Name { get; init; }

        [Description("a share")]
        public required Ratio Share { get; init; }
    }
}
