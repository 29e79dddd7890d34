using System.Text.RegularExpressions;

namespace Parapet.Studies.Report;

/// <summary>A field's path in the catalogue as words: "identificationDelay.greatest" reads "identification delay, greatest".</summary>
internal static partial class FieldText
{
    public static string Of(string path) =>
        Inner().Replace(path, match => $"{match.Groups["before"].Value} {char.ToLowerInvariant(match.Groups["after"].Value[0])}").Replace(".", ", ", StringComparison.Ordinal);

    [GeneratedRegex("(?<before>[a-z])(?<after>[A-Z])(?=[a-z])")]
    private static partial Regex Inner();
}
