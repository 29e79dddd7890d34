using System.Runtime.CompilerServices;

namespace Parapet.Record;

/// <summary>An enumeration as a column holds it: its numbers, and its words for who reads the file without this program.</summary>
/// <typeparam name="TEnum">One whose numbers fit an int, which all that messages use are.</typeparam>
internal static class Words<TEnum>
    where TEnum : struct, Enum
{
    /// <summary>The words in the order of their numbers; for a set of flags each with its number.</summary>
    public static string Unit { get; } = string.Join('|', Enum.GetValues<TEnum>().Index().Select(pair =>
        NumberOf(pair.Item) == pair.Index ? pair.Item.ToString() : $"{pair.Item}={NumberOf(pair.Item)}"));

    public static long NumberOf(TEnum value) => Unsafe.As<TEnum, int>(ref value);

    /// <exception cref="InvalidDataException">The number is none that the enumeration can hold.</exception>
    public static TEnum Of(long number)
    {
        var whole = (int)number;
        var value = Unsafe.As<int, TEnum>(ref whole);
        return whole == number && (IsSet || Enum.IsDefined(value))
            ? value
            : throw new InvalidDataException($"{number} is no {typeof(TEnum).Name}; allowed: {Unit}");
    }

    private static bool IsSet { get; } = typeof(TEnum).IsDefined(typeof(FlagsAttribute), inherit: false);
}
