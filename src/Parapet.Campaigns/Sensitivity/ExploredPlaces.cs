using System.Collections.Immutable;
using Parapet.Catalogue.Figures;
using Parapet.Foundation.Randomness;
using Parapet.Statistics.Sensitivity;

namespace Parapet.Campaigns.Sensitivity;

/// <summary>
/// The readings of pick-freeze. What stands first takes the dimensions of a shifted Sobol sequence, two for each key, and what is left
/// streams of its own: with as few explorations as these a sequence in some hundred dimensions would be no more even, and alike in some of them.
/// </summary>
/// <param name="groups">Keys that are drawn together, those first that matter most.</param>
internal sealed class ExploredPlaces(ImmutableArray<ImmutableArray<string>> groups, ulong seed)
{
    private readonly Dictionary<string, (int Key, int Group)> _places = groups
        .SelectMany((keys, group) => keys.Select(key => (key, group))).Select((entry, index) => (entry.key, index, entry.group))
        .ToDictionary(entry => entry.key, entry => (entry.index, entry.group), StringComparer.Ordinal);

    private readonly SobolSequence _sequence = SobolSequence.Shifted(Math.Clamp(2 * groups.Sum(keys => keys.Length), 1, SobolSequence.MostDimensions), new(seed, 0));

    /// <summary>A point of an exploration: 0 for A, 1 for B, 2 + g for A with the group g from B.</summary>
    public FigureDraw Reading(int exploration, int point) => FigureDraw.Placed(
        FormattableString.Invariant($"exploration {exploration}, point {point}"),
        key => _places.TryGetValue(key, out var place) ? Place(exploration, place.Key, point == 1 || point == 2 + place.Group) : null);

    private double Place(int exploration, int key, bool isOfB)
    {
        var dimension = 2 * key + (isOfB ? 1 : 0);
        return 2 * key + 1 < SobolSequence.MostDimensions
            ? _sequence[exploration, dimension]
            : new RandomSource(seed, (ulong)exploration).Stream(Purpose.Exploration, key, isOfB ? 1 : 0, 1).NextUniform();
    }
}
