using Parapet.Messages;
using Parapet.Simulation.Stages;
using Xunit;

namespace Parapet.Tests.Unit.Simulation;

public sealed class ToldIdentitiesTests
{
    private readonly ToldIdentities _told = new(Duration.FromSeconds(60));

    [Fact]
    public void An_identity_is_told_when_it_is_new_has_changed_or_is_due_again()
    {
        Assert.True(IsDue(7, StandardIdentity.Unknown, 0));
        Assert.False(IsDue(7, StandardIdentity.Unknown, 59));
        Assert.True(IsDue(7, StandardIdentity.Hostile, 59));
        Assert.False(IsDue(7, StandardIdentity.Hostile, 118));
        Assert.True(IsDue(7, StandardIdentity.Hostile, 119));
        Assert.True(IsDue(7, StandardIdentity.Unknown, 120));
    }

    [Fact]
    public void Each_track_has_its_own_and_the_first_word_of_it_is_news_whatever_it_says()
    {
        foreach (var identity in Enum.GetValues<StandardIdentity>())
        {
            Assert.True(IsDue(3 + (int)identity, identity, 0));
            Assert.True(IsDue(1000 - (int)identity, identity, 0));
            Assert.False(IsDue(3 + (int)identity, identity, 1));
        }
    }

    private bool IsDue(int serial, StandardIdentity identity, double seconds) =>
        _told.Take(new(new(new(1000), serial), Instant.Start, identity, default), Instant.FromSeconds(seconds));
}
