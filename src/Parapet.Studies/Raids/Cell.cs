using System.Collections.Immutable;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Raids;

/// <summary>The levels that one raid meets of what is swept.</summary>
/// <param name="Levels">Their indices, in the order of the plan's factors.</param>
/// <param name="Axis">The axis of every group; null leaves each its own.</param>
/// <param name="Size">By what counts are multiplied.</param>
/// <param name="Spacing">By what the spans of starts are multiplied.</param>
/// <param name="ThreatSet">The year whose groups fly; null lets all fly.</param>
public sealed record Cell(ImmutableArray<int> Levels, string? Axis = null, double Size = 1, double Spacing = 1, string? ThreatSet = null)
{
    public static Cell Plain { get; } = new([]);

    /// <summary>Whether a group flies in the cell's threat set.</summary>
    public bool Flies(RaidGroup group) => ThreatSet is null || group.ThreatSets.IsEmpty || group.ThreatSets.Contains(ThreatSet);

    /// <summary>The count of a group that is drawn as the cell multiplies it, halves rounded away from zero.</summary>
    public int Count(int drawn) => Size == 1 ? drawn : (int)Math.Round(drawn * Size, MidpointRounding.AwayFromZero);

    /// <summary>The mean of a group's count in the cell over all that may be drawn, each as often; 0 where it does not fly.</summary>
    public double MeanCount(RaidGroup group) =>
        !Flies(group) ? 0 : group.Recorded is { } recorded ? recorded.Ways.Length : Enumerable.Range(group.Count[0], group.Count[1] - group.Count[0] + 1).Average(Count);
}
