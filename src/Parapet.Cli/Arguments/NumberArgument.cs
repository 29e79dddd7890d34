using System.CommandLine.Parsing;
using System.Globalization;
using Parapet.Catalogue.Reading;

namespace Parapet.Cli.Arguments;

/// <summary>A number on the command line, in the unit that its option names.</summary>
internal static class NumberArgument
{
    /// <summary>The number; <paramref name="missing"/> where none is given, and NaN with the problem added where it is none or outside what is allowed.</summary>
    public static double Read(string option, string? text, double missing, double least, double greatest, string unit, Problems problems)
    {
        if (text is null)
        {
            return missing;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= greatest)
        {
            return number;
        }

        problems.Add(new(option, 0, "", $"found '{text}'", FormattableString.Invariant($"a number in [{least:G6}, {greatest:G6}] {unit}")));
        return double.NaN;
    }

    /// <summary>Adds an error where the option's whole number is below the least.</summary>
    public static void AtLeast(OptionResult result, int least)
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var value) && value < least)
        {
            result.AddError($"{result.IdentifierToken?.Value}: {value}; {least} or more is allowed");
        }
    }

    /// <summary>Adds an error where the option's whole number is above the most.</summary>
    public static void AtMost(OptionResult result, int most)
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var value) && value > most)
        {
            result.AddError($"{result.IdentifierToken?.Value}: {value}; {most} or less is allowed");
        }
    }
}
