using System.Collections.Immutable;
using Parapet.Judging.Outcomes;

namespace Parapet.Campaigns.Counting;

/// <summary>Possible shots and launches at some targets, by bins of the time left to each target's own end.</summary>
internal sealed class Timeline
{
    private const int MostBins = 40;

    private readonly int[] _opportunities = new int[MostBins];
    private readonly int[] _launches = new int[MostBins];

    public Timeline(TargetOutcome[] targets, ImmutableArray<ShotTimes> shots)
    {
        foreach (var target in targets)
        {
            foreach (var launch in shots[target.Id.Value].Launches)
            {
                _launches[BinOf(target.Due - launch)]++;
            }

            if (shots[target.Id.Value].FirstPossible is { } seen)
            {
                Covered++;
                Open(target, seen);
            }
        }
    }

    /// <summary>Targets at which a shot was possible at any time.</summary>
    public int Covered { get; }

    /// <summary>Targets at which a shot was possible, from the first one seen to the target's end.</summary>
    public ImmutableArray<int> Opportunities => Trim(_opportunities);

    public ImmutableArray<int> Launches => Trim(_launches);

    private void Open(TargetOutcome target, Instant seen)
    {
        for (var bin = BinOf(target.Due - target.Ended); bin <= BinOf(target.Due - seen); bin++)
        {
            _opportunities[bin]++;
        }
    }

    private static int BinOf(Duration left) => Math.Clamp((int)(left.Seconds / Tally.Bin.Seconds), 0, MostBins - 1);

    private static ImmutableArray<int> Trim(int[] bins)
    {
        var length = bins.Length;
        while (length > 0 && bins[length - 1] == 0)
        {
            length--;
        }

        return [.. bins[..length]];
    }
}
