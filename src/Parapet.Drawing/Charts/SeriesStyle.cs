namespace Parapet.Drawing.Charts;

/// <summary>How a series looks in every chart of a report.</summary>
/// <param name="Colour">The class of the style sheet that carries the colour.</param>
public readonly record struct SeriesStyle(string Colour, MarkShape Mark, LineDash Dash)
{
    /// <summary>The classes of the style sheet for its line.</summary>
    internal string Line => $"{Colour} line {Dash.ToString().ToLowerInvariant()}";
}
