using Parapet.Campaigns.Planning;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns.Files;

public sealed class ShardTests
{
    [Fact]
    public void All_shards_of_a_count_are_every_turn_once_in_order_and_none_is_empty()
    {
        foreach (var turns in (int[])[1, 2, 7, 96, 1000])
        {
            for (var count = 1; count <= Math.Min(turns, 120); count++)
            {
                var shards = Enumerable.Range(0, count).Select(index => new Shard(index, count).Turns(turns).ToArray()).ToArray();
                Assert.Equal(Enumerable.Range(0, turns), shards.SelectMany(shard => shard));
                Assert.InRange(shards.Min(shard => shard.Length), Math.Max(1, turns / count), turns);
                Assert.InRange(shards.Max(shard => shard.Length), 1, turns / count + 1);
            }
        }
    }

    [Fact]
    public void Many_turns_on_many_machines_are_shared_out_too() =>
        Assert.Equal(Enumerable.Range(199_980_000, 20_000), new Shard(9_999, 10_000).Turns(200_000_000));
}
