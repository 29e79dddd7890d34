using Parapet.Statistics.Estimates;

namespace Parapet.Studies.Report;

/// <summary>A row of a chart of dots and whiskers.</summary>
/// <param name="Name">What is shown, to the left.</param>
/// <param name="Colour">Class of the style sheet.</param>
internal readonly record struct WhiskerRow(string Name, string Colour, Estimate Estimate, Reversal Reversal);
