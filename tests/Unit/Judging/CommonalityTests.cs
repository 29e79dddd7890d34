using Parapet.Judging.Pictures;
using Xunit;

namespace Parapet.Tests.Unit.Judging;

public sealed class CommonalityTests
{
    /// <summary>
    /// Three nodes, two scans. Object 0: all hold number 10 in scan 0; in scan 1 node 2 calls it 11. Object 1: node 0
    /// alone, in scan 0. So of three tracked object-scans one is common; of the (3+3+1) x 2 = 14 questions "does that
    /// node hold mine under my number" 6 + 2 are answered yes, and 12 under whatever number.
    /// </summary>
    [Fact]
    public void The_hand_worked_network_scores_as_worked_by_hand()
    {
        NodeAssignment[] assignments =
        [
            new(0, 0, 0, 10), new(0, 0, 1, 10), new(0, 0, 2, 10),
            new(1, 0, 0, 10), new(1, 0, 1, 10), new(1, 0, 2, 11),
            new(0, 1, 0, 12),
        ];
        Assert.Equal(new(1 / 3.0, 8 / 14.0, 12 / 14.0), Commonality.Score(assignments, nodes: 3));
        Array.Reverse(assignments);
        Assert.Equal(new(1 / 3.0, 8 / 14.0, 12 / 14.0), Commonality.Score(assignments, nodes: 3));
    }

    /// <summary>A second track of the object at one node takes nothing away.</summary>
    [Fact]
    public void A_double_at_one_node_leaves_the_picture_common() =>
        Assert.Equal(new(1, 1, 1), Commonality.Score([new(0, 0, 0, 1), new(0, 0, 1, 1), new(0, 0, 1, 2)], nodes: 2));

    [Fact]
    public void Nodes_that_agree_on_nothing_share_nothing() =>
        Assert.Equal(new(0, 0, 1), Commonality.Score([new(0, 0, 0, 1), new(0, 0, 1, 2)], nodes: 2));

    [Fact]
    public void Where_nothing_is_tracked_there_is_no_score() =>
        Assert.True(double.IsNaN(Commonality.Score([], nodes: 2).Common));

    [Fact]
    public void An_unknown_node_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Commonality.Score([new(0, 0, 2, 1)], nodes: 2));
}
