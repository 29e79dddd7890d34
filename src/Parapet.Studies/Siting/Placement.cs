namespace Parapet.Studies.Siting;

/// <summary>A way of siting one fire unit.</summary>
/// <param name="Takes">The share that it takes off each approach by itself; in [0, 1).</param>
internal sealed record Placement(UnitSiting Siting, double[] Takes);
