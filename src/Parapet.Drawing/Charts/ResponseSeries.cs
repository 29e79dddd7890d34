using System.Collections.Immutable;

namespace Parapet.Drawing.Charts;

/// <summary>What answers to a setting: a point for each level, with its doubt.</summary>
/// <param name="Name">Beside its last point.</param>
public sealed record ResponseSeries(string Name, ImmutableArray<CurvePoint> Points);
