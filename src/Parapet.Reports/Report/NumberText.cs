using System.Globalization;
using Parapet.Statistics.Intervals;

namespace Parapet.Studies.Report;

/// <summary>Numbers as a reader sees them: no more digits than they are worth, a true minus, "to" between ends.</summary>
public static class NumberText
{
    private const string Missing = "n/a";

    /// <summary>Three digits or so.</summary>
    public static string Of(double value) => double.IsNaN(value) ? Missing : Sign(value, Math.Abs(value) switch
    {
        >= 100 => "#,0",
        >= 10 => "0.0",
        >= 0.995 => "0.00",
        >= 0.0995 => "0.00",
        0 => "0",
        >= 0.001 => "0.000",
        _ => "0.#e+0",
    });

    /// <summary>One place behind the point, as in a table of counts.</summary>
    public static string Count(double value) => double.IsNaN(value) ? Missing : Sign(value, Math.Abs(value) >= 100 ? "#,0" : "0.0");

    /// <summary>Ends of an interval where room is short: two digits or so, a dash between.</summary>
    public static string Compact(Interval interval)
    {
        if (!interval.IsKnown)
        {
            return "";
        }

        var (low, high) = (Compact(interval.Low), Compact(interval.High));
        return low == high ? $"{Of(interval.Low)}\u2013{Of(interval.High)}" : $"{low}\u2013{high}";
    }

    /// <summary>Two digits, rounded up: a bound is never printed lower than it is.</summary>
    public static string UpperBound(double value)
    {
        var step = Math.Pow(10, Math.Floor(Math.Log10(value)) - 1);
        return Of(Math.Ceiling(value / step - 1e-9) * step);
    }

    /// <summary>Two digits or so.</summary>
    public static string Compact(double value) => double.IsNaN(value) ? Missing : Sign(value, Math.Abs(value) switch
    {
        >= 99.5 => "#,0",
        >= 0.995 => "0.0",
        0 => "0",
        >= 0.0095 => "0.00",
        >= 0.001 => "0.000",
        _ => "0e+0",
    });

    /// <summary>With its sign, plus too.</summary>
    public static string Signed(double value) => value > 0 ? "+" + Of(value) : Of(value);

    /// <summary>A whole number of percent, but never 0 or 100 for what is neither.</summary>
    public static string Percent(double share) => share switch
    {
        double.NaN => Missing,
        > 0 and < 0.01 => "under 1 %",
        > 0.99 and < 1 => "over 99 %",
        _ => FormattableString.Invariant($"{100 * share:0} %"),
    };

    public static string Range(Interval interval) => interval.IsKnown ? $"{Of(interval.Low)} to {Of(interval.High)}" : Missing;

    public static string SignedRange(Interval interval) =>
        interval.IsKnown ? $"{Signed(interval.Low)} to {Signed(interval.High)}" : Missing;

    /// <summary>A figure of the catalogue: as it was written, six digits at most.</summary>
    public static string Figure(double value) => value.ToString("G6", CultureInfo.InvariantCulture).Replace("-", "\u2212");

    private static string Sign(double value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture).Replace("-", "\u2212");
}
