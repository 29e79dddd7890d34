using System.Collections.Immutable;
using Parapet.Foundation.Randomness;
using Parapet.Statistics.Designs;

namespace Parapet.Campaigns.Sweeps;

/// <summary>The combinations of values that a sweep runs, each a value of every setting.</summary>
internal static class SweepCells
{
    /// <summary>Every combination of the values listed, the last setting running fastest.</summary>
    public static ImmutableArray<ImmutableArray<string>> Grid(IEnumerable<VariedSetting> settings) => settings.Aggregate(
        ImmutableArray.Create(ImmutableArray<string>.Empty),
        (cells, setting) => [.. from cell in cells from value in setting.Values select cell.Add(value)]);

    /// <summary>A Latin hypercube over ranges and over lists, whose values come up alike often but for one.</summary>
    /// <param name="cells">1 or more.</param>
    /// <param name="seed">Of the design.</param>
    public static ImmutableArray<ImmutableArray<string>> Hypercube(IReadOnlyList<VariedSetting> settings, int cells, ulong seed) =>
    [
        .. LatinHypercube.Of(cells, settings.Count, new RandomSource(seed, 0))
            .Select(point => settings.Select((setting, index) => setting.At(point[index])).ToImmutableArray()),
    ];
}
