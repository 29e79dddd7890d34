using Parapet.Interop.Asterix;
using Parapet.Interop.Asterix.ModeS;
using Parapet.Interop.Asterix.Recordings;

namespace Parapet.Questions.Decoding;

/// <summary>One value of a record, as a row of a table.</summary>
/// <param name="Record">Counts the records from 1.</param>
/// <param name="Category">Of ASTERIX.</param>
/// <param name="Edition">That it was read by.</param>
/// <param name="SecondsOfDay">The record's own time, since midnight UTC.</param>
/// <param name="Item">Its number.</param>
/// <param name="Field">Its parts and name, without the item.</param>
/// <param name="Number">In the unit; of a code, the bare number.</param>
/// <param name="Text">Of what is no number.</param>
/// <param name="Unit">Empty for a bare number.</param>
internal readonly record struct DecodedValue(
    long Record, int Category, string Edition, double? SecondsOfDay, string Item, string Field, double? Number, string? Text, string Unit)
{
    /// <summary>All values of the records that are wanted, record by record.</summary>
    /// <param name="next">Goes on to the next wanted record.</param>
    public static IEnumerable<DecodedValue> Of(RecordingReader reader, Func<bool> next)
    {
        for (long number = 1; next(); number++)
        {
            for (var at = 0; at < reader.Record.Values.Length; at++)
            {
                var field = reader.Record.Edition.Fields[reader.Record.Values[at].Field];
                if (field.Coding == Coding.Structure || (field.Coding == Coding.Spare && reader.Record.Values[at].Raw == 0))
                {
                    continue;
                }

                yield return Plain(reader.Record, field, at, number);
                if (field.Coding == Coding.Register && Register.Find(NumberOf(reader.Record, field, at)) is { } register)
                {
                    foreach (var part in register.Fields)
                    {
                        yield return Part(reader.Record, field, part, reader.Record.Values[at].Raw, number);
                    }
                }
            }
        }
    }

    private static DecodedValue Plain(AsterixRecord record, Field field, int at, long number)
    {
        var value = record.Values[at];
        var isSwitched = field.Switch is { } chooser && IsSet(record, at, chooser.Index);
        var text = record.Text(value);
        var (item, path) = Split(field);
        var unit = (isSwitched ? field.OtherScale : field.Scale)?.Unit ?? "";
        return new(number, record.Edition.Category, record.Edition.Name, record.SecondsOfDay, item, path, text is null ? field.Value(value.Raw, isSwitched) : null, text, unit);
    }

    private static DecodedValue Part(AsterixRecord record, Field field, RegisterField part, ulong register, long number)
    {
        var (item, path) = Split(field);
        return new(number, record.Edition.Category, record.Edition.Name, record.SecondsOfDay, item, $"{path}/{part.Name}", part.Value(register), null, part.Scale?.Unit ?? "");
    }

    private static bool IsSet(AsterixRecord record, int at, int chooser)
    {
        while (at > 0 && record.Values[at].Field != chooser)
        {
            at--;
        }

        return record.Values[at].Field == chooser && record.Values[at].Raw != 0;
    }

    /// <summary>The number of a register stands in the field itself, or in the two that follow.</summary>
    private static byte NumberOf(AsterixRecord record, Field field, int at) =>
        field.RegisterNumber ?? (at + 2 < record.Values.Length ? (byte)((record.Values[at + 1].Raw << 4) | record.Values[at + 2].Raw) : (byte)0);

    private static (string Item, string Path) Split(Field field)
    {
        var slash = field.Path.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (field.Path, "") : (field.Path[..slash], field.Path[(slash + 1)..]);
    }
}
