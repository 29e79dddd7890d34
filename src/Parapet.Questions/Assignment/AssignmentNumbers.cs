using System.Globalization;

namespace Parapet.Questions.Assignment;

/// <summary>Numbers as they stand in a file of an assignment problem.</summary>
internal static class AssignmentNumbers
{
    // A whole number of this many digits over this power of ten: both are exact, so that their quotient is the nearest number.
    private const int ExactDigits = 15;

    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    public static bool TryRead(ReadOnlySpan<char> word, out double number) =>
        TryReadPlain(word, out number) || double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    /// <summary>A whole number, also one written as 7.0 or 7e0.</summary>
    public static bool TryReadWhole(ReadOnlySpan<char> word, out int number)
    {
        var isNumber = TryRead(word, out var value);
        number = isNumber && value is >= 0 and <= int.MaxValue && value == Math.Floor(value) ? (int)value : -1;
        return number >= 0;
    }

    /// <summary>Digits and a point at most, as nearly all numbers are written: ten times as fast as the general way.</summary>
    private static bool TryReadPlain(ReadOnlySpan<char> word, out double number)
    {
        var (digits, decimals, point) = (0L, 0, false);
        number = 0;
        if (word.Length is 0 or > ExactDigits + 1 || (word.Length == 1 && word[0] == '.'))
        {
            return false;
        }

        foreach (var letter in word)
        {
            if (letter is >= '0' and <= '9')
            {
                digits = 10 * digits + (letter - '0');
                decimals += point ? 1 : 0;
            }
            else if (letter == '.' && !point)
            {
                point = true;
            }
            else
            {
                return false;
            }
        }

        number = digits / PowersOfTen[decimals];
        return word.Length <= ExactDigits || point;
    }
}
