namespace Parapet.Catalogue.Reading;

/// <summary>The values allowed in a field, in SI; a square bracket includes its end, a round one does not.</summary>
public sealed record Interval
{
    private readonly bool _includesLow;
    private readonly bool _includesHigh;

    private Interval(string text, double low, double high)
    {
        Text = text;
        Low = low;
        High = high;
        _includesLow = text[0] == '[';
        _includesHigh = text[^1] == ']';
    }

    /// <summary>As in "(0 km, 5000 km]".</summary>
    public string Text { get; }

    /// <summary>In SI.</summary>
    public double Low { get; }

    /// <summary>In SI.</summary>
    public double High { get; }

    /// <summary>Whether a value in SI lies inside; what is no number does not.</summary>
    public bool Contains(double value) =>
        (_includesLow ? value >= Low : value > Low) && (_includesHigh ? value <= High : value < High);

    /// <summary>Reads "(0 km, 5000 km]": two ends with their units, apart by a comma and a space.</summary>
    /// <exception cref="FormatException">The text, which stands in our own code, is no interval of the dimension.</exception>
    public static Interval Parse(string text, Dimension dimension)
    {
        var ends = text[1..^1].Split(", ");
        return ends.Length == 2 && dimension.TryParse(ends[0], out var low) && dimension.TryParse(ends[1], out var high)
            ? new Interval(text, low, high)
            : throw new FormatException($"'{text}' is no interval of a {dimension.Name}");
    }
}
