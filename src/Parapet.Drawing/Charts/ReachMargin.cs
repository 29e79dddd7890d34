using System.Collections.Immutable;

namespace Parapet.Drawing.Charts;

/// <summary>An inner part of what is reached, drawn as a line around it.</summary>
/// <param name="IsIn">For each post of the grid.</param>
public sealed record ReachMargin(string Name, ImmutableArray<bool> IsIn);
