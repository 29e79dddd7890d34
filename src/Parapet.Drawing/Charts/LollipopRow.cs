namespace Parapet.Drawing.Charts;

/// <summary>A row of a lollipop chart.</summary>
/// <param name="Note">Stands quietly behind the name.</param>
/// <param name="IsClear">Whether it is drawn as standing out.</param>
/// <param name="Title">Shown when pointed at.</param>
public sealed record LollipopRow(string Name, string Note, double Value, bool IsClear, string Title);
