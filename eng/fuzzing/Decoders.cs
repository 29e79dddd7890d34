using System.Collections.Immutable;
using System.Text.Json;
using Parapet.Interop.Acmi;
using Parapet.Interop.Asterix;
using Parapet.Interop.Asterix.Json;
using Parapet.Interop.Asterix.Recordings;
using Parapet.Interop.Captures;
using Parapet.Interop.Cot;
using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Json;
using Parapet.Interop.Msdl;
using Parapet.Interop.Traffic;
using Parapet.Interop.Wire;
using RecordReader = Parapet.Interop.Asterix.RecordReader;

namespace Parapet.Fuzzing;

/// <summary>Every decoder by its name: what it throws, and what it reads and cannot write again, is a fault.</summary>
internal static class Decoders
{
    public static ImmutableSortedDictionary<string, Action<byte[]>> All { get; } = new Dictionary<string, Action<byte[]>>
    {
        ["asterix"] = Records,
        ["recording"] = Recording,
        ["capture"] = Capture,
        ["dis"] = Pdus,
        ["acmi"] = Acmi,
        ["cot-xml"] = bytes => CotXml.TryRead(bytes, out _, out _),
        ["cot-protobuf"] = Tak,
        ["beast"] = bytes => BeastReader.Read(new MemoryStream(bytes)),
        ["basestation"] = bytes => SbsReader.Read(new MemoryStream(bytes)),
        ["readsb"] = bytes => ReadsbReader.Read(new MemoryStream(bytes)),
        ["msdl"] = bytes => MsdlReader.TryRead(new MemoryStream(bytes), out _, out _),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static readonly Dictionary<int, (RecordReader Reader, RecordWriter Writer, RecordJson Json, AsterixRecord Record)> s_editions = [];
    private static readonly byte[] s_room = new byte[1 << 17];

    /// <summary>Records of the newest edition of the category that the first byte names.</summary>
    private static void Records(byte[] bytes)
    {
        if (bytes.Length == 0 || Editions.Of(bytes[0]).IsEmpty)
        {
            return;
        }

        var edition = Editions.Newest(bytes[0]);
        if (!s_editions.TryGetValue(bytes[0], out var tools))
        {
            s_editions[bytes[0]] = tools = (new(edition), new(edition), new(edition), new(edition));
        }

        for (var left = bytes.AsSpan(1); !left.IsEmpty && tools.Reader.Read(left, tools.Record, out var length, out _); left = left[length..])
        {
            if (!tools.Writer.Write(tools.Record, s_room, out var written, out var fault) || !left[..length].SequenceEqual(s_room.AsSpan(0, written)))
            {
                throw new InvalidOperationException($"{edition}: read, and not written to the bit: {fault}");
            }

            tools.Json.Write(tools.Record);
        }
    }

    private static void Recording(byte[] bytes)
    {
        var reader = new RecordingReader(new MemoryStream(bytes), faultsInWords: 3);
        while (reader.Next())
        {
        }
    }

    private static void Capture(byte[] bytes)
    {
        var reader = new CaptureReader(new MemoryStream(bytes));
        while (reader.Next(out var datagram))
        {
            _ = datagram.Source.ToString();
        }

        if (reader.BytesPassedOver > bytes.Length || reader.Faults.Listed.Any(fault => fault.Offset > bytes.Length))
        {
            throw new InvalidOperationException("more is passed over than there is");
        }
    }

    private static void Pdus(byte[] bytes)
    {
        using var json = new Utf8JsonWriter(Stream.Null);
        var bundle = new DisBundle(bytes);
        while (bundle.Next(out var pdu))
        {
            json.Reset();
            DisJson.TryWrite(in pdu, json, out _);
        }
    }

    private static void Acmi(byte[] bytes)
    {
        var reader = new AcmiReader(new MemoryStream(bytes), _ => { });
        while (reader.Next() is not null)
        {
        }
    }

    private static void Tak(byte[] bytes)
    {
        TakProtobuf.TryReadMesh(bytes, out _, out _);
        TakProtobuf.TryReadMessage(bytes, out _, out _);
        TakProtobuf.ReadStream(bytes, out _, out var consumed, out _);
        if (consumed > bytes.Length)
        {
            throw new InvalidOperationException("more is taken than there is");
        }
    }
}
