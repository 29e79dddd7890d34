using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Parapet.Interop.Asterix.Json;
using Parapet.Interop.Asterix.Layouts;

namespace Parapet.Interop.Asterix.ModeS;

/// <summary>A register of 56 bits in which an aircraft keeps what radars ask for (comm-B data selector, BDS).</summary>
/// <remarks>Layouts: ICAO Doc 9871. Fields of registers in messages of other categories too are read as these.</remarks>
public sealed class Register
{
    private static readonly FrozenDictionary<byte, Register> s_known = Read().ToFrozenDictionary(register => register.Number);

    private Register(byte number, string title, ImmutableArray<RegisterField> fields)
    {
        (Number, Title, Fields) = (number, title, fields);
        Forms = [.. fields.Select(field => new RegisterForm(field))];
    }

    /// <summary>As in 0x40 of BDS 4,0.</summary>
    public byte Number { get; }

    /// <summary>What it is for.</summary>
    public string Title { get; }

    /// <summary>Without spare bits.</summary>
    public ImmutableArray<RegisterField> Fields { get; }

    /// <summary>How the fields are written.</summary>
    internal RegisterForm[] Forms { get; }

    /// <summary>The register of a number, as 0x40; null where its layout is not known here.</summary>
    public static Register? Find(byte number) => s_known.GetValueOrDefault(number);

    private static IEnumerable<Register> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("modes.registers")!;
        using var reader = new StreamReader(stream);
        foreach (var text in reader.ReadToEnd().Split("register ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = text.Split('\n', 2);
            var fields = string.Join(' ', lines[1].Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).Split(", ");
            yield return new(byte.Parse(lines[0].AsSpan(0, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture), lines[0][4..^1], Lay(fields));
        }
    }

    private static ImmutableArray<RegisterField> Lay(string[] texts)
    {
        List<RegisterField> fields = [];
        var bit = 1;
        foreach (var text in texts)
        {
            var (layout, from) = Split(text, " from ");
            var (own, by) = Split(layout, " by ");
            var field = FieldText.Parse(own);
            if (field.Coding != Coding.Spare)
            {
                var validity = fields.Find(other => other.Name == $"{(by.Length > 0 ? by : field.Name)}.VALID");
                fields.Add(new(field.Name, bit, field.Bits, field.Scale, from.Length > 0 ? double.Parse(from, CultureInfo.InvariantCulture) : 0, validity?.Bit ?? 0));
            }

            bit += field.Bits;
        }

        return bit == 57 ? [.. fields] : throw new FormatException($"{texts[0]}: {bit - 1} bits; a register has 56");
    }

    private static (string Before, string After) Split(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + word.Length)..]);
    }
}
