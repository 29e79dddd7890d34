using System.Collections.Immutable;

namespace Parapet.Drawing.Charts;

/// <summary>Dots that stand together under one name.</summary>
/// <param name="Dots">One for each kind, at most.</param>
public sealed record RangeDotGroup(string Name, ImmutableArray<RangeDot> Dots);
