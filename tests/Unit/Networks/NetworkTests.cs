using System.Collections.Immutable;
using Parapet.Messages;
using Parapet.Networks;
using Xunit;

namespace Parapet.Tests.Unit.Networks;

public sealed class NetworkTests
{
    private static readonly ImmutableArray<NodeId> Nodes = [new(1), new(2), new(3)];

    [Fact]
    public void Nothing_passes_through_a_third_node()
    {
        var network = new Network(Nodes, [.. Links.BothWays(1, 2), .. Links.BothWays(2, 3)]);
        Assert.False(network.Reaches(new(1), new(3), LinkContent.Tracks, Instant.Start));
    }

    [Fact]
    public void A_cut_link_carries_nothing_from_that_moment()
    {
        var network = new Network(Nodes, [.. Links.BothWays(1, 2)]).Cut(new(1), new(2), Instant.FromSeconds(60));
        Assert.True(network.Reaches(new(1), new(2), LinkContent.Tracks, Instant.FromSeconds(59.9)));
        Assert.False(network.Reaches(new(1), new(2), LinkContent.Tracks, Instant.FromSeconds(60)));
        Assert.True(network.Reaches(new(2), new(1), LinkContent.Tracks, Instant.FromSeconds(1000)));
    }

    [Fact]
    public void A_cut_takes_one_link_and_leaves_those_beside_it()
    {
        var network = new Network(Nodes, [.. Links.BothWays(1, 2), .. Links.BothWays(2, 3), .. Links.BothWays(1, 3)]).Cut(new(1), new(2), Instant.Start);
        foreach (var (from, to) in new[] { (1, 2), (2, 1), (2, 3), (3, 2), (1, 3), (3, 1) })
        {
            Assert.Equal((from, to) != (1, 2), network.Reaches(new(from), new(to), LinkContent.Tracks, Instant.FromSeconds(1)));
        }
    }

    [Fact]
    public void Every_bad_link_is_named()
    {
        var link = Links.Swift;
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
    public void Gateways_in_a_ring_are_refused_and_in_a_tree_are_not()
    {
        ImmutableArray<NodeId> gateways = [new(2), new(3), new(4)];
        ImmutableArray<NodeId> nodes = [new(1), .. gateways];
        DirectedLink[] tree = [.. Links.BothWays(1, 2), .. Links.BothWays(2, 3), .. Links.BothWays(3, 4)];
        Assert.Equal(6, new Network(nodes, [.. tree], gateways).Links.Length);

        var error = Assert.Throws<ArgumentException>(() => new Network(nodes, [.. tree, Links.OneWay(4, 2)], gateways));
        Assert.Contains("gateways 2, 3, 4 form a ring", error.Message, StringComparison.Ordinal);

        // A post hands nothing on, so a ring through one is none.
        Assert.Empty(GatewayLoop.Find([(1, 2), (2, 3), (3, 1)], node => node != 1));
    }
}
