using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns;

public sealed class OutcomeStoreTests
{
    private static readonly ImmutableArray<ReplicationOutcome> Outcomes = SyntheticStudy.Create(draws: 2, replicationsOfDraw: 2).Outcomes;

    private static readonly ImmutableArray<OutcomeKey> Keys = [.. Outcomes.Select(outcome => outcome.Key)];

    private static readonly ImmutableArray<ImmutableArray<ReplicationOutcome>> Blocks =
        [.. Outcomes.GroupBy(outcome => outcome.Replication).Select(block => block.ToImmutableArray())];

    [Fact]
    public void Outcomes_are_read_in_the_order_of_the_plan_whatever_order_they_came_in()
    {
        var store = new OutcomeStore(Keys);
        foreach (var block in Blocks.Reverse())
        {
            store.Append([.. block.Reverse()]);
        }

        Assert.Equal(Outcomes.ToArray(), store.Read().ToArray());
        Assert.Empty(store.Gaps);
    }

    [Fact]
    public void Outcomes_from_many_threads_all_arrive()
    {
        var store = new OutcomeStore(Keys);
        Parallel.ForEach(Blocks, store.Append);
        Assert.Equal(Outcomes.ToArray(), store.Read().ToArray());
    }

    [Fact]
    public void What_has_not_come_is_named()
    {
        var store = new OutcomeStore(Keys);
        store.Append(Blocks[1]);
        Assert.Equal(Keys.Where(key => key.Replication != Blocks[1][0].Replication).ToArray(), store.Gaps.ToArray());
        Assert.Equal(Blocks[1].ToArray(), store.Read().ToArray());
    }

    [Fact]
    public void What_comes_a_second_time_is_refused_and_its_block_with_it()
    {
        var store = new OutcomeStore(Keys);
        store.Append([Blocks[0][1]]);
        var error = Assert.Throws<ArgumentException>(() => store.Append(Blocks[0]));
        Assert.StartsWith($"{Blocks[0][1].Key}: came before; each comes once", error.Message);
        Assert.Equal([Blocks[0][1]], store.Read().ToArray());
        Assert.Throws<ArgumentException>(() => store.Append([Blocks[1][0], Blocks[1][0]]));
    }

    [Fact]
    public void What_is_not_in_the_plan_is_refused()
    {
        var store = new OutcomeStore(Keys);
        var stray = Blocks[0][0] with { Replication = 1000 };
        var error = Assert.Throws<ArgumentException>(() => store.Append([stray]));
        Assert.StartsWith($"{stray.Key}: not in the plan of {Keys.Length} outcomes", error.Message);
        Assert.Empty(store.Read());
    }

    [Fact]
    public void A_plan_with_a_key_twice_is_refused() => Assert.Throws<ArgumentException>(() => new OutcomeStore([Keys[0], Keys[0]]));
}
