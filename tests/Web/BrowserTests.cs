using Xunit;

namespace Parapet.Tests.Web;

/// <summary>The page in a real browser: opened, watched, explained, compared; nothing for axe to find, nothing asked of anyone else.</summary>
[Collection(nameof(RunningGlobe))]
public sealed class BrowserTests(RunningGlobe globe)
{
    internal const string Chromium = "/usr/bin/chromium";

    [Theory]
    [InlineData("gallery")]
    [InlineData("watch")]
    [InlineData("picture")]
    [InlineData("understand")]
    [InlineData("compare")]
    [InlineData("keyboard")]
    [InlineData("tablet")]
    [InlineData("tour")]
    [InlineData("unbuilt")]
    [InlineData("refused")]
    [InlineData("place")]
    [InlineData("placeByKeyboard")]
    [InlineData("forms")]
    [InlineData("run")]
    [InlineData("charts")]
    [InlineData("chartsByKeyboard")]
    [InlineData("chartsLive")]
    [InlineData("chartsOnTablet")]
    [InlineData("memory")]
    [InlineData("changeOnTablet")]
    [InlineData("slips")]
    [InlineData("stop")]
    public async Task It_does_what_is_asked_of_it(string check)
    {
        Client.Needs("playwright-core");
        Assert.SkipUnless(File.Exists(Chromium), $"{Chromium} is not installed; ./test does so where it may");
        await KeptRun.Of(globe);
        var pictures = Directory.CreateDirectory(Path.Combine(Root.Folder, ".build", "pictures")).FullName;
        Client.Run("browser/check.mjs", check, globe.Address.ToString(), pictures);
    }
}
