using System.Globalization;

namespace Parapet.Interop.Asterix.Layouts;

/// <summary>
/// One field as a table writes it: name and bits, then how the bits are meant. <c>u</c> or <c>s</c> without or with a sign, and
/// after it the worth of the last bit, the unit and the range; <c>or</c> a second one of these <c>by</c> the field that chooses.
/// </summary>
/// <param name="Bits">Its length.</param>
/// <param name="Switch">The name of the field that chooses between two scales; empty where there is one.</param>
internal readonly record struct FieldText(
    string Name, int Bits, Coding Coding, Scale? Scale, Scale? OtherScale, string Switch, double Low, double High, byte? Register)
{
    public static FieldText Parse(string text)
    {
        var words = text.Split(' ');
        var field = new FieldText(words[0], int.Parse(words[1], CultureInfo.InvariantCulture), Coding.Unsigned, null, null, "", double.NegativeInfinity, double.PositiveInfinity, null);
        if (words[0] == "spare")
        {
            return field with { Coding = Coding.Spare };
        }

        return words.Length == 2 ? field : words[2] switch
        {
            "octal" => field with { Coding = Coding.Octal },
            "hex" => field with { Coding = Coding.Hexadecimal },
            "ascii" => field with { Coding = Coding.Ascii },
            "icao" => field with { Coding = Coding.SixBit },
            "register" => field with { Coding = Coding.Register, Register = words.Length > 3 ? byte.Parse(words[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture) : null },
            _ => Number(field, words),
        };
    }

    private static FieldText Number(FieldText field, string[] words)
    {
        field = field with { Coding = words[2] == "s" ? Coding.Signed : Coding.Unsigned };
        var rest = words.AsSpan(3);
        if (rest.Length > 0 && !rest[0].Contains("..", StringComparison.Ordinal))
        {
            field = field with { Scale = ReadScale(rest[0], rest[1], words[2]) };
            rest = rest[2..];
        }
        else if (rest.Length > 0)
        {
            field = field with { Scale = new(1, 1, "", words[2] == "s") };
        }

        if (rest.Length > 0 && rest[0] == "or")
        {
            return field with { OtherScale = ReadScale(rest[2], rest[3], rest[1]), Switch = rest[5] };
        }

        return rest.Length == 0 ? field : Ranged(field, rest[0]);
    }

    /// <summary>A bound that is itself not allowed is moved inwards by half a step: no value lies between.</summary>
    private static FieldText Ranged(FieldText field, string range)
    {
        var bounds = range.Split("..");
        var step = field.Scale?.Step ?? 1;
        return field with
        {
            Low = bounds[0].Length == 0 ? field.Low : bounds[0][0] == '>' ? Quotient(bounds[0][1..]) + (step / 2) : Quotient(bounds[0]),
            High = bounds[1].Length == 0 ? field.High : bounds[1][0] == '<' ? Quotient(bounds[1][1..]) - (step / 2) : Quotient(bounds[1]),
        };
    }

    private static Scale ReadScale(string step, string unit, string sign)
    {
        var (numerator, denominator) = Fraction(step);
        return new(numerator, denominator, unit == "1" ? "" : unit, sign == "s");
    }

    private static double Quotient(string text)
    {
        var (numerator, denominator) = Fraction(text);
        return numerator / (double)denominator;
    }

    /// <summary>As in <c>360/2^16</c>, in lowest terms.</summary>
    private static (long Numerator, long Denominator) Fraction(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var (numerator, denominator) = slash < 0 ? (Power(text), 1L) : (Power(text[..slash]), Power(text[(slash + 1)..]));
        var common = Common(Math.Abs(numerator), denominator);
        return common == 0 ? (0, 1) : (numerator / common, denominator / common);
    }

    private static long Power(string text)
    {
        var at = text.IndexOf('^', StringComparison.Ordinal);
        if (at < 0)
        {
            return long.Parse(text, CultureInfo.InvariantCulture);
        }

        var (root, power) = (long.Parse(text[..at], CultureInfo.InvariantCulture), int.Parse(text[(at + 1)..], CultureInfo.InvariantCulture));
        return Enumerable.Repeat(root, power).Aggregate(1L, (product, factor) => product * factor);
    }

    private static long Common(long a, long b) => b == 0 ? a : Common(b, a % b);
}
