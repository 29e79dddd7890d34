using System.Buffers.Binary;
using System.Text;
using Parapet.Interop.Asterix.Recordings;
using Parapet.Interop.Captures;

namespace Parapet.Fuzzing;

/// <summary>What fuzzing begins with: a few sound inputs of each decoder, small, from the repository's own examples.</summary>
internal static class Seeds
{
    private const int MostRecords = 12;

    public static void Write(string decoder, string folder, string repository)
    {
        Directory.CreateDirectory(folder);
        var count = 0;
        foreach (var seed in Of(decoder, repository))
        {
            File.WriteAllBytes(Path.Combine(folder, $"{count++:00}"), seed);
        }
    }

    private static IEnumerable<byte[]> Of(string decoder, string repository)
    {
        var example = File.ReadAllBytes(Path.Combine(repository, "examples", "recordings", "made-radar.pcap"));
        var fixtures = Path.Combine(repository, "tests", "Unit", "Interop");
        byte[] Fixture(string name) => File.ReadAllBytes(Path.Combine(fixtures, "Fixtures", name));
        return decoder switch
        {
            "asterix" => Records(example),
            "recording" => [example, .. Blocks(example).SelectMany(Framed)],
            "capture" => [example, Pcapng(example)],
            "dis" => Directory.GetFiles(Path.Combine(fixtures, "Dis", "Fixtures"), "*.bin").Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
            "acmi" => [Encoding.UTF8.GetBytes("FileType=text/acmi/tacview\nFileVersion=2.2\n0,ReferenceTime=2020-01-01T00:00:00Z\n#1.5\n1,T=1|2|3|||,Type=Air+FixedWing,Name=a\\,b\n#2\n0,Event=Destroyed|1|\n-1\n")],
            "cot-xml" => [Fixture("hostile_air_track.xml")],
            "cot-protobuf" => [Fixture("hostile_air_track.takproto_v1_mesh.bin")],
            "beast" => [[0x1a, (byte)'3', 0, 0, 0, 0, 1, 2, 9, .. Convert.FromHexString("8D4840D6202CC371C32CE0576098")], [0x1a, (byte)'2', 0, 0, 0, 0, 1, 2, 9, 1, 2, 3, 4, 5, 6, 7]],
            "basestation" => [Encoding.UTF8.GetBytes("MSG,3,1,1,4840D6,1,2024/02/29,12:00:01.250,2024/02/29,12:00:01.250,,35000,,,52.25,3.5,,,0,0,0,0\nSTA,,5,179,400AE7,10103,2024/02/29,14:00:00.000,2024/02/29,14:00:00.000,RM\n")],
            "readsb" =>
            [
                Encoding.UTF8.GetBytes("""{"now":1709208000.5,"aircraft":[{"hex":"4840d6","flight":"KLM1023 ","lat":52.25,"lon":3.5,"alt_baro":35000,"gs":450,"seen_pos":1.5}]}"""),
                Encoding.UTF8.GetBytes("""{"icao":"4840d6","timestamp":1709208000.0,"trace":[[0.0,52.25,3.5,35000,450.0,90.5,0,-640,null,null,null]]}"""),
            ],
            _ => [Fixture("iamd_minimal.xml")],
        };
    }

    private static IEnumerable<byte[]> Records(byte[] capture)
    {
        var reader = new RecordingReader(new MemoryStream(capture));
        for (var count = 0; count < MostRecords && reader.Next(); count++)
        {
            yield return [(byte)reader.Record.Edition.Category, .. reader.Octets];
        }
    }

    private static List<byte[]> Blocks(byte[] capture)
    {
        List<byte[]> blocks = [];
        var reader = new CaptureReader(new MemoryStream(capture));
        while (reader.Next(out var datagram))
        {
            blocks.Add(datagram.Payload.ToArray());
        }

        return blocks[..Math.Min(2, blocks.Count)];
    }

    /// <summary>Bare, and as FINAL, ORADIS and DARR frame it.</summary>
    private static IEnumerable<byte[]> Framed(byte[] block)
    {
        byte[] final = [.. new byte[8], .. block, 0xa5, 0xa5, 0xa5, 0xa5];
        BinaryPrimitives.WriteUInt16BigEndian(final, (ushort)final.Length);
        byte[] oradis = [.. new byte[6], .. block];
        BinaryPrimitives.WriteUInt16BigEndian(oradis, (ushort)oradis.Length);
        byte[] darr = [.. new byte[8], .. block];
        BinaryPrimitives.WriteInt32LittleEndian(darr, block.Length);
        return [block, final, oradis, darr];
    }

    /// <summary>The first packet of an Ethernet capture in the newer format.</summary>
    private static byte[] Pcapng(byte[] capture)
    {
        const int head = 24 + 16;
        var packet = capture.AsSpan(head, BinaryPrimitives.ReadInt32LittleEndian(capture.AsSpan(head - 8))).ToArray();
        return
        [
            .. Block(0x0a0d0d0a, [0x4d, 0x3c, 0x2b, 0x1a, 1, 0, 0, 0, .. Enumerable.Repeat((byte)0xff, 8)]), .. Block(1, [1, 0, 0, 0, 0, 0, 0, 0]),
            .. Block(6, [.. new byte[12], .. Number(packet.Length), .. Number(packet.Length), .. packet]),
        ];
    }

    private static byte[] Block(int kind, byte[] body)
    {
        byte[] padded = [.. body, .. new byte[-body.Length & 3]];
        return [.. Number(kind), .. Number(padded.Length + 12), .. padded, .. Number(padded.Length + 12)];
    }

    private static byte[] Number(int value) => BitConverter.GetBytes(value);
}
