using System.Collections.Immutable;

namespace Parapet.Drawing.Charts;

/// <summary>A bar made of pieces that add up.</summary>
/// <param name="Pieces">From left to right, none below zero.</param>
public sealed record StackedBar(string Name, ImmutableArray<BarPiece> Pieces);
