using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns;

/// <summary>Four raids, two to a turn.</summary>
public sealed class OutcomeStoreTests
{
    private const int Turns = 2;

    private static readonly ImmutableArray<ReplicationOutcome> Outcomes = [.. SyntheticStudy.Create(draws: 2, replicationsOfDraw: 2).Outcomes];

    private static readonly int Options = Outcomes.Max(outcome => outcome.Option) + 1;

    private static readonly ImmutableArray<ImmutableArray<ReplicationOutcome>> Blocks =
        [.. Outcomes.GroupBy(outcome => outcome.Replication).Select(block => block.ToImmutableArray())];

    private readonly OutcomeStore _store = new(Turns, raidsInTurn: 2, Options);

    [Fact]
    public void Outcomes_are_read_in_the_order_of_the_plan_whatever_order_they_came_in()
    {
        foreach (var block in Blocks.Reverse())
        {
            _store.Append([.. block.Reverse()]);
        }

        Assert.Equal(Outcomes, _store.Read());
        Assert.Equal(Blocks.Select(block => block.ToArray()), _store.Read().Raids().Select(raid => raid.ToArray()));
        Assert.Empty(_store.Gaps);
    }

    [Fact]
    public void Outcomes_from_many_threads_all_arrive()
    {
        Parallel.ForEach(Blocks, _store.Append);
        Assert.Equal(Outcomes, _store.Read());
    }

    [Fact]
    public void A_turn_with_a_raid_that_has_not_come_is_named()
    {
        _store.Append(Blocks[3]);
        Assert.Equal([0, 1], _store.Gaps);
        _store.Append(Blocks[2]);
        Assert.Equal([0], _store.Gaps);
        Assert.Equal([.. Blocks[2], .. Blocks[3]], _store.Read());
        Assert.Equal(Blocks[2], _store.Read(below: 3));
    }

    [Fact]
    public void A_whole_turn_takes_the_place_of_its_blocks()
    {
        _store.Append(Blocks[0]);
        _store.Put(new(0, [.. Blocks[0], .. Blocks[1]]));
        Assert.Equal([1], _store.Gaps);
        Assert.Equal([.. Blocks[0], .. Blocks[1]], _store.Read());
        Assert.StartsWith("turn 0: came before", Assert.Throws<ArgumentException>(() => _store.Put(new(0, []))).Message);
        Assert.StartsWith("turn 2: not in the plan of 2", Assert.Throws<ArgumentException>(() => _store.Put(new(2, []))).Message);
        Assert.StartsWith($"{Blocks[1][0].Key}: came before", Assert.Throws<ArgumentException>(() => _store.Append(Blocks[1])).Message);
    }

    [Fact]
    public void What_comes_a_second_time_is_refused_and_its_block_with_it()
    {
        _store.Append([Blocks[0][1]]);
        var error = Assert.Throws<ArgumentException>(() => _store.Append(Blocks[0]));
        Assert.StartsWith($"{Blocks[0][1].Key}: came before; each comes once", error.Message);
        Assert.Equal([Blocks[0][1]], _store.Read());
        Assert.Throws<ArgumentException>(() => _store.Append([Blocks[1][0], Blocks[1][0]]));
    }

    [Fact]
    public void What_is_not_in_the_plan_is_refused()
    {
        var stray = Blocks[0][0] with { Replication = 1000 };
        var error = Assert.Throws<ArgumentException>(() => _store.Append([stray]));
        Assert.StartsWith($"{stray.Key}: not in the plan of 2 turns and {Options} options", error.Message);
        Assert.Empty(_store.Read());
    }
}
