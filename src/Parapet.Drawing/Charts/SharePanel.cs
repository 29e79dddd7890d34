using System.Collections.Immutable;

namespace Parapet.Drawing.Charts;

/// <summary>One small chart among several.</summary>
/// <param name="Curves">At least one.</param>
public sealed record SharePanel(string Name, ImmutableArray<ShareCurve> Curves);
