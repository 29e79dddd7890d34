using System.Collections.Immutable;

namespace Parapet.Earth.Weather;

/// <summary>Some cells of rain; two lists of equal cells are equal.</summary>
public sealed class RainCells(ImmutableArray<RainCell> cells) : IEquatable<RainCells>
{
    /// <summary>No rain that has an edge.</summary>
    public static RainCells None { get; } = new([]);

    /// <summary>Where two overlap, both rain.</summary>
    public ImmutableArray<RainCell> All => cells;

    public bool Equals(RainCells? other) => other is not null && cells.AsSpan().SequenceEqual(other.All.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as RainCells);

    public override int GetHashCode() => cells.Aggregate(0, HashCode.Combine);
}
