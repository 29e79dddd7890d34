using System.Collections.Frozen;
using System.Globalization;

namespace Parapet.Campaigns.Outcomes.Files;

/// <summary>The values of an enumeration by their numbers. To ask the enumeration itself would take as long as all else of an outcome.</summary>
internal static class Numbered<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<long, T> s_values =
        Enum.GetValues<T>().Distinct().ToFrozenDictionary(value => Convert.ToInt64(value, CultureInfo.InvariantCulture));

    /// <exception cref="InvalidDataException">No value has the number.</exception>
    public static T Of(long number) =>
        s_values.TryGetValue(number, out var value) ? value : throw new InvalidDataException($"{number} is no {typeof(T).Name}");
}
