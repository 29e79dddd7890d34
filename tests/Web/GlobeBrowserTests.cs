using Xunit;

namespace Parapet.Tests.Web;

/// <summary>The globe in three dimensions in a real browser: turned to and back, watched, picked from, within the page's policy, nothing asked of anyone else.</summary>
public sealed class GlobeBrowserTests(RunningBuiltGlobe globe) : IClassFixture<RunningBuiltGlobe>
{
    [Theory]
    [InlineData("opens")]
    [InlineData("dropped")]
    [InlineData("toggle")]
    [InlineData("watch")]
    [InlineData("pick")]
    [InlineData("keyboard")]
    [InlineData("policy")]
    [InlineData("beside")]
    [InlineData("tablet")]
    public void It_does_what_is_asked_of_it(string check)
    {
        Client.Needs("playwright-core");
        Client.Needs("@cesium/engine");
        Assert.SkipUnless(File.Exists(BrowserTests.Chromium), $"{BrowserTests.Chromium} is not installed; ./test does so where it may");
        var pictures = Directory.CreateDirectory(Path.Combine(Root.Folder, ".build", "pictures")).FullName;
        Client.Run("browser/globe.mjs", check, globe.Address.ToString(), pictures);
    }
}
