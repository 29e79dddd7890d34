using System.Text.Json;

namespace Parapet.Catalogue.Reading;

/// <summary>How a file writes the members of an enumeration: log-uniform, short-range-ballistic; abbreviations as VHF, X.</summary>
public static class Names
{
    /// <summary>
    /// The member's name in a file. Names of up to three letters are abbreviations, written in capitals; all others in
    /// small letters with hyphens.
    /// </summary>
    public static string Of(Enum value) => Of(value.ToString());

    /// <summary>The names of all members, in the order of their values.</summary>
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
