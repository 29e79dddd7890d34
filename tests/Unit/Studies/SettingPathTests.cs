using Parapet.Catalogue.Reading;
using Parapet.Studies.Definition;
using Parapet.Studies.Settings;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Studies;

/// <summary>Settings as a person names them, in the default study.</summary>
public sealed class SettingPathTests
{
    private static readonly SettingList Settings = Shipped();

    [Fact]
    public void Fields_and_items_are_found_by_name_and_by_number()
    {
        var study = With(("connections.full.link", "voice"), ("options[0].weaponControl", "hold"), ("raid.irbm.count", "[4, 6]"), ("raid.fighter.count", "[3, 3]"), ("places.boresight", "100 deg"), ("tracking.keeper", "multi-hypothesis"));
        Assert.Equal("voice", study.Connections.Single(connection => connection.Name == "full").Link);
        Assert.Equal("Hold", study.Options[0].WeaponControl.ToString());
        Assert.Equal([4, 6], study.Raid.Single(group => group.Threat == "irbm").Count);
        Assert.Equal([3, 3], study.Raid.Single(group => group.Threat == "fighter").Count);
        Assert.Equal(100, study.Places.Boresight!.Value.Degrees, 9);
        Assert.Equal("MultiHypothesis", study.Tracking.Keeper.ToString());
    }

    [Fact]
    public void What_is_stated_is_told_and_may_be_left_out()
    {
        var level = Settings.At("national.launchWarning", "left out", new())!;
        Assert.Equal("launch-warning-satellite", level.Stated);
        Assert.Null(StudyReader.Read(Settings.With([level]), new())!.National!.LaunchWarning);
        Assert.Equal("left out", Settings.At("tracking.keeper", "multi-hypothesis", new())!.Stated);
    }

    [Theory]
    [InlineData("connections.narrow.link", "voice", "no item 'narrow'; one of: isolated, full")]
    [InlineData("connections[9].link", "voice", "no item '[9]'")]
    [InlineData("assets.Ankara.radius[0]", "1 km", "no item '[0]'")]
    [InlineData("", "1 km", "no path")]
    [InlineData("places.boresight", "[1, 2", "no YAML")]
    public void What_leads_nowhere_is_told_with_what_there_is(string path, string value, string told)
    {
        var problems = new Problems();
        Assert.Null(Settings.At(path, value, problems));
        Assert.Contains(told, Assert.Single(problems.InOrder()).ToString(), StringComparison.Ordinal);
    }

    private static StudyDefinition With(params (string Path, string Value)[] settings)
    {
        var problems = new Problems();
        var study = StudyReader.Read(Settings.With(settings.Select(setting => Settings.At(setting.Path, setting.Value, problems)!)), problems);
        Assert.Empty(problems.InOrder());
        return study!;
    }

    private static SettingList Shipped()
    {
        var problems = new Problems();
        var file = Path.Combine(Parapet.Catalogue.SystemCatalogue.DefaultFolder()!, "..", "studies", "anatolia");
        var (document, study) = (StudyReader.Document(Path.Combine(file, StudyReader.FileName), problems)!, StudyReader.Read(file, problems)!);
        Assert.Empty(problems.InOrder());
        return SettingList.Of(document, study, ShippedCatalogue.Value);
    }
}
