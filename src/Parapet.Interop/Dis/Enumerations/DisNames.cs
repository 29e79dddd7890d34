using System.Text;

namespace Parapet.Interop.Dis;

/// <summary>Names of numbers, in words.</summary>
public static class DisNames
{
    /// <summary>As "Entity Proximate Detonation"; null for a number that has no name here.</summary>
    public static string? Of<T>(T value)
        where T : unmanaged, Enum => Names<T>.Known.GetValueOrDefault(value);

    private static string Words(string name)
    {
        var words = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && BeginsWord(name, i))
            {
                words.Append(' ');
            }

            words.Append(name[i]);
        }

        return words.ToString();
    }

    // A capital or a figure behind a small letter, or behind others a capital before a small letter.
    private static bool BeginsWord(string name, int i) => char.IsLower(name[i - 1])
        ? !char.IsLower(name[i])
        : char.IsUpper(name[i]) && i + 1 < name.Length && char.IsLower(name[i + 1]);

    private static class Names<T>
        where T : unmanaged, Enum
    {
        public static readonly Dictionary<T, string> Known = Enum.GetValues<T>().Distinct().ToDictionary(value => value, value => Words(value.ToString()));
    }
}
