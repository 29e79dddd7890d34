using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Figures;

/// <summary>Holds a figure, with all that a draw can make of it, against the limits of its field.</summary>
internal sealed class FigureLimits(Node node, Problems problems)
{
    public bool Hold(Figure figure, string? allowed)
    {
        var before = problems.Count;
        if (figure.Dimension == Dimensions.Count && figure.Value != Math.Round(figure.Value))
        {
            problems.Add(node, figure.Dimension.Write(figure.Value), allowed is null ? figure.Dimension.Allowed.Replace("0.5", "4", StringComparison.Ordinal) : $"{figure.Dimension.One} in {Interval.Parse(allowed, figure.Dimension).Text}");
        }

        if (allowed is null)
        {
            return problems.Count == before;
        }

        var interval = Interval.Parse(allowed, figure.Dimension);
        var (low, high) = figure.Bounds;
        foreach (var value in new[] { figure.Value, low, high }.Distinct())
        {
            if (!interval.Contains(value))
            {
                problems.Add(node, figure.Dimension.Write(value), $"{figure.Dimension.One} in {interval.Text}");
            }
        }

        return problems.Count == before;
    }
}
