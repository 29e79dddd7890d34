using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Robustness;
using Parapet.Foundation.Randomness;
using Parapet.Studies.Settings;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns;

/// <summary>A made-up study whose settings do what is written down here: the first option leads by 3 leakers.</summary>
public sealed class RobustnessSweepTests
{
    private static readonly SweepSizes Sizes = new() { Stronger = 30, Strongest = 14, Confirmation = 24 };

    /// <summary>A value that works in one cell alone is not seen where no raid of the first look meets it.</summary>
    [Fact]
    public void Looks_meet_every_cell_as_often()
    {
        var sizes = new SweepSizes().Over(8);
        Assert.Equal((8, 8, 24, 48), (sizes.First, sizes.Second, sizes.Third, sizes.Confirmation));
        sizes = new SweepSizes().Over(5);
        Assert.Equal((5, 10, 25, 50), (sizes.First, sizes.Second, sizes.Third, sizes.Confirmation));
        Assert.Equal(new(), new SweepSizes().Over(1));
        Assert.Equal(new(), new SweepSizes().Over(36));
    }

    [Fact]
    public void A_planted_flipper_is_found_alone_and_what_does_nothing_is_not()
    {
        var swept = Sweep(Idle(60).Add("flipper"), threads: 2);
        var flip = Assert.Single(swept.Flips);
        Assert.Equal(["flipper"], flip.Effect.Settings);
        Assert.Equal(Verdict.Second, flip.Verdict);
        Assert.Equal(Verdict.First, swept.Verdict);
        Assert.Equal(24, flip.Effect.Raids);
    }

    [Fact]
    public void Two_that_turn_it_only_together_are_found_as_a_pair()
    {
        var swept = Sweep(Idle(60).AddRange("one half", "other half"), threads: 2);
        var flip = Assert.Single(swept.Flips);
        Assert.Equal(["one half", "other half"], flip.Effect.Settings.Order());
        Assert.Equal(Verdict.Second, flip.Verdict);
    }

    [Fact]
    public void A_pair_with_one_that_turns_it_alone_is_no_news()
    {
        var swept = Sweep(Idle(10).AddRange("flipper", "one half"), threads: 1);
        Assert.Equal(["flipper"], Assert.Single(swept.Flips).Effect.Settings);
    }

    /// <summary>Two hundred settings that do nothing but draw other chance: with so many some look strong, and none is told.</summary>
    [Fact]
    public void Chance_turns_nothing()
    {
        var swept = Sweep(Noisy(200), threads: 2);
        Assert.Empty(swept.Flips);
        Assert.Equal(200, swept.Effects.Length);
    }

    [Fact]
    public void What_is_refused_is_told_with_its_reason()
    {
        var refused = Assert.Single(Sweep(["refused", "idle 1"], threads: 1).Refused);
        Assert.Equal(("refused", "not allowed"), (refused.Setting, refused.Reason));
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var levels = Idle(40).AddRange("flipper", "one half", "other half", "refused").AddRange(Noisy(40));
        Assert.Equal(Text(Sweep(levels, 1)), Text(Sweep(levels, 4)));

        static string Text(SweptSettings swept) => System.Text.Json.JsonSerializer.Serialize(new { swept.Flips, swept.Effects, swept.Pairs, swept.Refused });
    }

    [Fact]
    public void What_is_done_is_kept_when_it_is_broken_off()
    {
        using var interruption = new CancellationTokenSource();
        var done = 0;
        var swept = new RobustnessSweep(new MadeUp(), Levels(Idle(60)), Measures.Leakers, 5, 96, Sizes)
            .Run(1, _ => { if (++done == 20) { interruption.Cancel(); } }, interruption.Token)!;
        Assert.True(swept.Interrupted);
        Assert.InRange(swept.Effects.Length, 1, 20);
        Assert.Empty(swept.Flips);
    }

    private static SweptSettings Sweep(ImmutableArray<string> levels, int threads) =>
        new RobustnessSweep(new MadeUp(), Levels(levels), Measures.Leakers, 5, 96, Sizes).Run(threads, null, CancellationToken.None)!;

    private static ImmutableArray<string> Idle(int count) => [.. Enumerable.Range(0, count).Select(index => $"idle {index}")];

    private static ImmutableArray<string> Noisy(int count) => [.. Enumerable.Range(0, count).Select(index => $"noisy {index}")];

    private static ImmutableArray<SettingLevel> Levels(ImmutableArray<string> names) =>
        [.. names.Select(name => new SettingLevel(name, "as it is", "other", new(name, node => node)))];

    private sealed class MadeUp : IVariantRuns
    {
        public HeadlineValues Run(ImmutableArray<SettingLevel> levels, RaidBatch batch, CancellationToken cancellation)
        {
            string[] names = [.. levels.Select(level => level.Setting)];
            return names.Contains("refused")
                ? HeadlineValues.Refused("not allowed")
                : new([.. Enumerable.Range(batch.From, batch.Raids).Select(raid => Of(names, new RandomSource(batch.Seed, (ulong)raid), raid))]);
        }

        public void Release()
        {
        }

        private static HeadlineRaid Of(string[] names, RandomSource random, int raid)
        {
            var shared = random.Stream(Purpose.RaidGeometry, 0).NextNormal();
            var own = names.Where(name => name.StartsWith("noisy", StringComparison.Ordinal))
                .Sum(name => random.Stream(Purpose.RaidGeometry, 1 + int.Parse(name[6..], System.Globalization.CultureInfo.InvariantCulture)).NextNormal());
            var moved = names.Contains("flipper") ? 8.0 : 0;
            moved += names.Count(name => name.EndsWith("half", StringComparison.Ordinal)) switch { 1 => 0.8, 2 => 8, _ => 0 };
            return new(raid, 10 + shared + own + moved, 1, 13, 1);
        }
    }
}
