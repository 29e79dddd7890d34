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
            if (i > 0 && (char.IsUpper(name[i]) || char.IsDigit(name[i])) && char.IsLower(name[i - 1]))
            {
                words.Append(' ');
            }

            words.Append(name[i]);
        }

        return words.ToString();
    }

    private static class Names<T>
        where T : unmanaged, Enum
    {
        public static readonly Dictionary<T, string> Known = Enum.GetValues<T>().Distinct().ToDictionary(value => value, value => Words(value.ToString()));
    }
}
