using System.Text.Json;

namespace Parapet.Catalogue.Reading;

/// <summary>How a file writes the members of an enumeration: log-uniform, short-range-ballistic; abbreviations as VHF, X.</summary>
public static class Names
{
    public static string Of(Enum value) => Of(value.ToString());

    public static IEnumerable<string> All(Type enumeration) => Enum.GetNames(enumeration).Select(Of);

    /// <summary>The member of that name, in capitals or not; null where there is none.</summary>
    public static object? Find(Type enumeration, string text)
    {
        foreach (var name in Enum.GetNames(enumeration))
        {
            if (string.Equals(Of(name), text, StringComparison.OrdinalIgnoreCase))
            {
                return Enum.Parse(enumeration, name);
            }
        }

        return null;
    }

    private static string Of(string member) =>
        member.Length <= 3 ? member.ToUpperInvariant() : JsonNamingPolicy.KebabCaseLower.ConvertName(member);
}
