using System.Text;
using Parapet.Interop.Asterix.Recordings;

namespace Parapet.Interop.Asterix.Json;

/// <summary>
/// Writes the records of a recording as lines of JSON: the record's number from 1, the place of its first octet, the packet
/// and the time that the container tells, category and edition, the record's own time of day, and its items.
/// </summary>
public sealed class RecordingJson
{
    private readonly Dictionary<Edition, (RecordJson Items, byte[] Head)> _writers = [];
    private readonly Utf8Text _text = new();
    private long _count;

    /// <summary>The line of the record that was read last, with its end; it holds until the next is written.</summary>
    public ReadOnlySpan<byte> Write(RecordingReader reader)
    {
        var record = reader.Record;
        if (!_writers.TryGetValue(record.Edition, out var writer))
        {
            var head = Encoding.UTF8.GetBytes($",\"category\":{record.Edition.Category},\"edition\":\"{record.Edition.Name}\"");
            _writers[record.Edition] = writer = (new(record.Edition), head);
        }

        _text.Clear();
        _text.Write("{\"record\":"u8);
        _text.Write(++_count);
        _text.Write(",\"offset\":"u8);
        _text.Write(reader.Offset);
        if (reader.Packet > 0)
        {
            _text.Write(",\"packet\":"u8);
            _text.Write(reader.Packet);
        }

        WriteTime(reader.Time);
        _text.Write(writer.Head);
        if (record.SecondsOfDay is { } seconds)
        {
            _text.Write(",\"timeOfDaySeconds\":"u8);
            _text.Write(seconds);
        }

        _text.Write(",\"items\":"u8);
        writer.Items.WriteTo(record, _text);
        _text.Write("}\n"u8);
        return _text.Written;
    }

    private void WriteTime(RecordedTime time)
    {
        if (time.Origin == TimeOrigin.None)
        {
            return;
        }

        _text.Write(time.Origin switch
        {
            TimeOrigin.Unix => ",\"recordedUnixNanoseconds\":"u8,
            TimeOrigin.Midnight => ",\"recordedNanosecondsOfDay\":"u8,
            _ => ",\"recordedNanosecondsFromStart\":"u8,
        });
        _text.Write(time.Nanoseconds);
    }
}
