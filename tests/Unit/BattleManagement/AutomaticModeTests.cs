using Parapet.BattleManagement.Engagement;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>With an automatic mode the time to the first round at a ballistic missile is the system's reaction, and nothing besides.</summary>
public sealed class AutomaticModeTests
{
    private static readonly FireUnitDescription Automatic = Setting.Battery with { AutomaticReaction = TimeSpread.Fixed(Duration.FromSeconds(10)) };

    /// <summary>In seconds: a dozen bisections between two samples of a path.</summary>
    private const double Refined = 0.02;

    [Fact]
    public void TheReactionStandsForDecisionLookAndLaunchDelay()
    {
        Assert.Equal(10, FirstLaunch(Automatic, Falling()), Refined);

        // By hand: three seconds of decision and five of launch delay.
        Assert.Equal(8, FirstLaunch(Setting.Battery, Falling()), Refined);
    }

    [Fact]
    public void WhereConsentIsAskedTheCommanderDecidesAsEver() =>
        Assert.Equal(8, FirstLaunch(Automatic, Falling(), asksConsent: true), Refined);

    [Fact]
    public void AircraftAreNoMatterOfTheMode() => Assert.Equal(
        FirstLaunch(Setting.Battery, Body.Inbound(1, 0, 90, 240, 6000)),
        FirstLaunch(Automatic, Body.Inbound(1, 0, 90, 240, 6000)));

    [Fact]
    public void TheSecondsBeforeThePostsLookAreNotCountedTwice()
    {
        // The plot came at 3.5 s, the look that shows the fall at 4 s: the machine has counted since the plot.
        var body = Falling();
        body.LastPlotAt = 3.5;
        var skirmish = Fight(Automatic).Run(4).With(body);
        Assert.Equal(13.5, skirmish.Run(20).Launches[0].Time.Seconds, Refined);
    }

    [Fact]
    public void AUnitOfThePostWithoutTheModeStillWaitsForTheCommander()
    {
        // Both could fire; only the one without the mode has a round. Three and five seconds.
        var empty = Automatic with { Magazines = [new Magazine("round", 0, 0)] };
        var post = Setting.Post(Setting.Doctrine, Rising(empty, 3), Rising(Setting.Battery, 4));
        var launch = new Skirmish(new(1, 1), 0).With(post).With(Falling()).Run(30).Launches[0];
        Assert.Equal(8, launch.Time.Seconds, Refined);
    }

    private static double FirstLaunch(FireUnitDescription battery, Body body, bool asksConsent = false) =>
        Fight(battery, asksConsent).With(body).Run(60).Launches[0].Time.Seconds;

    private static Skirmish Fight(FireUnitDescription battery, bool asksConsent = false) =>
        new Skirmish(new(1, 1), 0).With(Setting.Post(Setting.Doctrine with { AsksConsent = asksConsent }, Rising(battery, 3)));

    /// <summary>Reaches anything at once, so that only time binds.</summary>
    private static FireUnitSite Rising(FireUnitDescription battery, int id) =>
        Setting.Site(battery, id) with { Rounds = [Setting.Round() with { AgainstBallistic = Setting.Envelope(300, 0, 300, 3000) }] };

    private static Body Falling() => Body.Falling(1, 100);
}
