using System.Collections.Immutable;
using System.Globalization;

namespace Parapet.Drawing.Labels;

/// <summary>Numbers as a reader sees them: no more digits than they are worth, a true minus. What is not a number reads n/a.</summary>
public static class NumberText
{
    /// <summary>What stands for a number that is none.</summary>
    public const string Missing = "n/a";

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

    /// <summary>
    /// Shares of one whole as whole percents that add up to 100 where the shares add up to one, else to what they come to: the
    /// largest remainders are rounded up. As <see cref="Percent"/> says it, none reads 0 or 100 for what is neither.
    /// </summary>
    public static ImmutableArray<string> Percents(IReadOnlyList<double> shares)
    {
        if (shares.Any(double.IsNaN))
        {
            return [.. shares.Select(Percent)];
        }

        int[] whole = [.. shares.Select(share => (int)Math.Floor(100 * share + 1e-9))];
        var missing = (int)Math.Round(100 * shares.Sum(), MidpointRounding.AwayFromZero) - whole.Sum();
        foreach (var index in Enumerable.Range(0, shares.Count).OrderByDescending(index => 100 * shares[index] - whole[index]).ThenBy(index => index).Take(missing))
        {
            whole[index]++;
        }

        return [.. shares.Zip(whole, (share, percent) => percent == 0 && share > 0 ? "under 1 %" : percent == 100 && share < 1 ? "over 99 %" : FormattableString.Invariant($"{percent} %"))];
    }

    /// <summary>A figure as it was written, six digits at most.</summary>
    public static string Figure(double value) => value.ToString("G6", CultureInfo.InvariantCulture).Replace("-", "\u2212");

    private static string Sign(double value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture).Replace("-", "\u2212");
}
