using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Parapet.Campaigns.Sweeps;

namespace Parapet.Cli.Arguments;

/// <summary><c>--vary "connections.full.latency = 1 s, 10 s, 60 s"</c>: a setting and the values that it takes.</summary>
internal static class VaryOption
{
    private const string Allowed = "a setting and its values, as in \"connections.full.latency = 1 s, 10 s, 60 s\" or \"connections.full.latency = 1 s to 60 s\"";

    public static Option<VariedSetting[]> Create() => new("--vary")
    {
        Description = "A setting of the study and its values, listed with commas between or as a range from one to another; once for each setting. Items of lists go by their name or their number from 0, as in weather.wind[0].speed; a disputed figure goes by figures. and its name.",
        Required = true,
        AllowMultipleArgumentsPerToken = false,
        CustomParser = result => [.. result.Tokens.Select(token => Read(token.Value, result)).OfType<VariedSetting>()],
    };

    private static VariedSetting? Read(string text, ArgumentResult result)
    {
        var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
        if (parts.Length < 2 || parts[0].Length == 0 || parts[1].Length == 0)
        {
            result.AddError($"'{text}' is no setting with values; --vary takes {Allowed}.");
            return null;
        }

        if (Values(parts[1]).Contains(""))
        {
            result.AddError($"'{text}' has an empty value between its commas; --vary takes {Allowed}, and the value 'left out' for none.");
            return null;
        }

        if (ValueRange.IsBroken(parts[1]))
        {
            result.AddError($"'{text}' is no range; --vary takes two ends of one unit, as in \"connections.full.latency = 1 s to 60 s\".");
            return null;
        }

        return ValueRange.Of(parts[1]) is { } range ? new(parts[0], [], range) : new(parts[0], Values(parts[1]), null);
    }

    /// <summary>Parts at commas that stand in no bracket and no quotes.</summary>
    private static ImmutableArray<string> Values(string text)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        var (start, depth, quote) = (0, 0, '\0');
        for (var at = 0; at <= text.Length; at++)
        {
            var letter = at < text.Length ? text[at] : ',';
            if (quote != '\0')
            {
                quote = letter == quote ? '\0' : quote;
            }
            else if (letter is '"' or '\'')
            {
                quote = letter;
            }
            else if (letter is '[' or '{')
            {
                depth++;
            }
            else if (letter is ']' or '}')
            {
                depth--;
            }

            if (at == text.Length || letter == ',' && depth == 0 && quote == '\0')
            {
                values.Add(text[start..at].Trim());
                start = at + 1;
            }
        }

        return values.ToImmutable();
    }
}
