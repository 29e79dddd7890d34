using System.Collections.Immutable;
using Parapet.Messages;
using Parapet.Networks;
using Xunit;

namespace Parapet.Tests.Unit.Networks;

public sealed class NetworkTests
{
    private static readonly ImmutableArray<NodeId> Nodes = [new(1), new(2), new(3)];

    [Theory]
    [InlineData("isolated", false, false)]
    [InlineData("one-way", true, false)]
    [InlineData("voice", true, true)]
    [InlineData("full", true, true)]
    public void A_preset_links_the_directions_it_names(string preset, bool there, bool back)
    {
        var network = new Network(Nodes, [.. LinkPresets.Between(new(1), new(2), preset)]);
        Assert.Equal(there, network.Reaches(new(1), new(2), LinkContent.Tracks, Instant.Start));
        Assert.Equal(back, network.Reaches(new(2), new(1), LinkContent.Tracks, Instant.Start));
    }

    [Fact]
    public void Nothing_passes_through_a_third_node()
    {
        var network = new Network(Nodes, [.. LinkPresets.Between(new(1), new(2), "full"), .. LinkPresets.Between(new(2), new(3), "full")]);
        Assert.False(network.Reaches(new(1), new(3), LinkContent.Tracks, Instant.Start));
    }

    [Fact]
    public void A_cut_link_carries_nothing_from_that_moment()
    {
        var network = new Network(Nodes, [.. LinkPresets.Between(new(1), new(2), "full")]).Cut(new(1), new(2), Instant.FromSeconds(60));
        Assert.True(network.Reaches(new(1), new(2), LinkContent.Tracks, Instant.FromSeconds(59.9)));
        Assert.False(network.Reaches(new(1), new(2), LinkContent.Tracks, Instant.FromSeconds(60)));
        Assert.True(network.Reaches(new(2), new(1), LinkContent.Tracks, Instant.FromSeconds(1000)));
    }

    [Fact]
    public void Every_bad_link_is_named()
    {
        var link = LinkPresets.Full;
        var error = Assert.Throws<ArgumentException>(() => new Network(Nodes,
        [
            new() { From = new(1), To = new(9), Description = link },
            new() { From = new(2), To = new(2), Description = link },
            new() { From = new(1), To = new(3), Description = link },
            new() { From = new(1), To = new(3), Description = link },
        ]));
        Assert.Equal(3, error.Message.Split('\n').Length);
        Assert.Contains("links[0].To: node 9", error.Message, StringComparison.Ordinal);
        Assert.Contains("links[3]: repeats", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_preset_says_which_are_known() =>
        Assert.Contains("isolated, voice, one-way, full", Assert.Throws<ArgumentException>(() => LinkPresets.Between(new(1), new(2), "pigeon")).Message, StringComparison.Ordinal);
}
