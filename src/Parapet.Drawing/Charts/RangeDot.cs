namespace Parapet.Drawing.Charts;

/// <summary>A dot on a bar.</summary>
/// <param name="Kind">The place of its kind among the chart's.</param>
/// <param name="Value">Above zero.</param>
/// <param name="Doubt">The bar; above zero.</param>
/// <param name="Name">Shown, with the values, when pointed at.</param>
public sealed record RangeDot(int Kind, double Value, Extent Doubt, string Name);
