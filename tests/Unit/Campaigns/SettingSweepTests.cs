using System.Collections.Immutable;
using Parapet.Campaigns.Robustness;
using Parapet.Campaigns.Sweeps;
using Parapet.Studies.Settings;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns;

/// <summary>Cells against raids that are made up here: what a raid comes to is its number and what the cell adds.</summary>
public sealed class SettingSweepTests
{
    private static readonly ImmutableArray<SettingLevel> AsItStands = [];

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Every_cell_meets_the_same_raids_on_any_number_of_threads(int threads)
    {
        var met = new CellRuns(new MadeUpRuns(), 7, 10).Run([AsItStands, Adding(1), Adding(5)], threads, null, TestContext.Current.CancellationToken);
        Assert.All(met, cell => Assert.Equal(Enumerable.Range(0, 10), cell.Raids.Select(raid => raid.Draw)));
        var study = new CellValues(met[0]);
        var told = new CellValues(met[2]).Told(["5"], study);
        Assert.Equal((5, 9.5, 4.5), (told.Effect.Mean, told.A.Mean, told.B.Mean));
        Assert.Equal(3, CellValues.Mean([new(met[1]), new(met[2])]).Told([], study).Effect.Mean);
        Assert.Equal((0, true), (study.Told([], study).Effect.Mean, study.Told([], study).Effect.IsConstant));
    }

    [Fact]
    public void What_is_broken_off_keeps_the_raids_that_all_cells_have_met()
    {
        using var stop = new CancellationTokenSource();
        var runs = new MadeUpRuns { After = 7, Stop = stop };
        var met = new CellRuns(runs, 7, 10).Run([AsItStands, Adding(1), Adding(5)], 1, null, stop.Token);
        Assert.All(met, cell => Assert.Equal(8, cell.Raids.Length));
    }

    [Fact]
    public void A_cell_that_is_refused_leaves_the_others_whole()
    {
        var met = new CellRuns(new MadeUpRuns(), 7, 10).Run([AsItStands, Adding(-1), Adding(5)], 2, null, TestContext.Current.CancellationToken);
        Assert.Equal((true, false, true), (met[0].IsKnown, met[1].IsKnown, met[2].IsKnown));
        Assert.Equal("less than nothing", met[1].Refusal);
        Assert.Equal(10, met[2].Raids.Length);
    }

    [Fact]
    public void A_grid_has_every_combination_and_a_hypercube_each_value_alike_often()
    {
        VariedSetting[] settings = [new("a", ["1", "2"], null), new("b", ["x", "y", "z"], null)];
        Assert.Equal(["1x", "1y", "1z", "2x", "2y", "2z"], SweepCells.Grid(settings).Select(cell => string.Concat(cell)));
        VariedSetting[] mixed = [settings[1], new("c", [], ValueRange.Of("10 km to 40 km"))];
        var cells = SweepCells.Hypercube(mixed, 30, 5);
        Assert.All(cells.GroupBy(cell => cell[0]), same => Assert.Equal(10, same.Count()));
        var lengths = cells.Select(cell => ValueRange.Number(cell[1])!.Value).ToArray();
        Assert.All(lengths, length => Assert.Equal("km", length.Unit));
        Assert.Equal(Enumerable.Range(10, 30), lengths.Select(length => (int)length.Value).Order());
    }

    [Theory]
    [InlineData("1 s to 30 s", 1, 30, "s")]
    [InlineData("-0.5 to 2e1", -0.5, 20, "")]
    [InlineData("30 s to 1 s", 1, 30, "s")]
    public void A_range_has_two_numbers_of_one_unit(string text, double low, double high, string unit) => Assert.Equal(new(low, high, unit), ValueRange.Of(text));

    [Theory]
    [InlineData("1 s to 30 km")]
    [InlineData("1 s to 1 s")]
    [InlineData("1 s")]
    [InlineData("a to b")]
    [InlineData("1 s to 2 s to 3 s")]
    [InlineData("1e999 s to 2 s")]
    public void What_is_no_range_is_none(string text) => Assert.Null(ValueRange.Of(text));

    [Fact]
    public void Whether_a_text_was_meant_as_a_range_is_told()
    {
        Assert.True(ValueRange.IsBroken("1 s to 30 km"));
        Assert.True(ValueRange.IsBroken("1 s to 1 s"));
        Assert.False(ValueRange.IsBroken("1 s to 30 s"));
        Assert.False(ValueRange.IsBroken("as far as to see"));
    }

    private static ImmutableArray<SettingLevel> Adding(int value) => [new("added", "0", value.ToString(System.Globalization.CultureInfo.InvariantCulture), new("", node => node))];

    private sealed class MadeUpRuns : IVariantRuns
    {
        private int _asked;

        public int After { get; init; } = int.MaxValue;

        public CancellationTokenSource? Stop { get; init; }

        public HeadlineValues Run(ImmutableArray<SettingLevel> levels, RaidBatch batch, CancellationToken cancellation)
        {
            if (Interlocked.Increment(ref _asked) == After)
            {
                Stop!.Cancel();
                cancellation.ThrowIfCancellationRequested();
            }

            var added = levels.IsEmpty ? 0 : int.Parse(levels[0].Value, System.Globalization.CultureInfo.InvariantCulture);
            return added < 0
                ? HeadlineValues.Refused("less than nothing")
                : new([.. Enumerable.Range(batch.From, batch.Raids).Select(raid => new HeadlineRaid(raid, raid + added, 1, raid, 1))]);
        }

        public void Release()
        {
        }
    }
}
