using CsCheck;
using Parapet.Campaigns.Rare;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns.Rare;

/// <summary>However few raids of a plan are taken, they are of all draws and of all cells of a sweep.</summary>
public sealed class EvenOrderTests
{
    [Fact]
    public void Every_raid_is_met_once_before_any_again() => Gen.Select(Gen.Int[1, 40], Gen.Int[1, 60], Gen.Int[0, 3]).Sample((draws, raids, times) =>
    {
        var met = Enumerable.Range(times * draws * raids, draws * raids).Select(index => EvenOrder.RaidAt(index, draws, raids)).ToArray();
        Assert.Equal(Enumerable.Range(0, draws * raids), met.Order());
    });

    [Fact]
    public void Of_a_few_raids_draws_and_cells_are_as_even_as_may_be() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 24], Gen.Int[1, 12], Gen.Int[1, 200]).Sample((cells, draws, turns, count) =>
        {
            var raids = cells * turns;
            var met = Enumerable.Range(0, Math.Min(count, draws * raids)).Select(index => EvenOrder.RaidAt(index, draws, raids)).ToArray();
            Assert.InRange(Spread(met.Select(raid => raid / raids), draws), 0, 1);
            Assert.InRange(Spread(met.Select(raid => raid % cells), cells), 0, 1);
        });

    private static int Spread(IEnumerable<int> met, int kinds)
    {
        var counts = new int[kinds];
        foreach (var kind in met)
        {
            counts[kind]++;
        }

        return counts.Max() - counts.Min();
    }
}
