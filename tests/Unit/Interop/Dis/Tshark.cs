using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Dis;

/// <summary>Another's eyes on our bytes: Wireshark's dissector, where it is installed.</summary>
internal static class Tshark
{
    private const int HeadersBytes = 42;

    /// <summary>What it shows of a field of one packet, with its place from the first byte of the PDU.</summary>
    internal readonly record struct Shown(int Offset, int Size, string Name, string Text)
    {
        /// <summary>As a number; null where it is none.</summary>
        public double? Number =>
            Text.StartsWith("0x", StringComparison.Ordinal) && ulong.TryParse(Text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hex) ? hex
            : double.TryParse(Text, CultureInfo.InvariantCulture, out var number) ? number
            : null;
    }

    /// <summary>Everything that it shows, packet by packet; the test is skipped where it is not here.</summary>
    public static List<List<Shown>> Read(IEnumerable<byte[]> payloads)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "written.pcap");
        File.WriteAllBytes(path, Capture(payloads));
        var xml = XDocument.Parse(Run("-r", path, "-T", "pdml", "-d", "udp.port==3000,dis"));
        return [.. xml.Descendants("packet").Select(packet => packet.Descendants("field").Where(field => field.Attribute("show") is not null).Select(Of).ToList())];
    }

    private static Shown Of(XElement field) => new(
        (int)field.Attribute("pos")! - HeadersBytes, (int)field.Attribute("size")!, (string)field.Attribute("name")!, (string)field.Attribute("show")!);

    private static string Run(params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("tshark", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var told = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, errors.Result);
            return told;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("tshark is not here");
            throw;
        }
    }

    /// <summary>One datagram a packet, from port 3000 to port 3000 of this machine.</summary>
    private static byte[] Capture(IEnumerable<byte[]> payloads)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        foreach (var word in (uint[])[0xA1B2C3D4, 0x00040002, 0, 0, 262_144, 1])
        {
            writer.Write(word);
        }

        foreach (var payload in payloads)
        {
            var size = HeadersBytes + payload.Length;
            foreach (var word in (uint[])[0, 0, (uint)size, (uint)size])
            {
                writer.Write(word);
            }

            writer.Write([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0]);
            writer.Write([0x45, 0, (byte)((size - 14) >> 8), (byte)(size - 14), 0, 1, 0, 0, 64, 17, 0, 0, 127, 0, 0, 1, 127, 0, 0, 1]);
            writer.Write([0x0B, 0xB8, 0x0B, 0xB8, (byte)((size - 34) >> 8), (byte)(size - 34), 0, 0]);
            writer.Write(payload);
        }

        writer.Flush();
        return stream.ToArray();
    }
}
