namespace Parapet.Drawing.Charts;

/// <summary>An axis of a chart: its name and what it spans.</summary>
/// <param name="Name">With the unit, where there is one.</param>
/// <param name="IsRound">Whether its ends are moved outwards to round values.</param>
public readonly record struct Axis(string Name, Extent Span, bool IsRound)
{
    /// <summary>The scale of the axis from one end to the other, in pixels.</summary>
    internal LinearScale Along(double from, double to) => IsRound
        ? LinearScale.Round(Span.Low, Span.High, from, to)
        : new(Span.Low, Span.High, from, to);
}
