using System.Text.Json;
using Parapet.Catalogue.Reading;
using Parapet.Interop.Dis;
using Parapet.Interop.Scenes;
using Parapet.Questions.Decoding;
using Xunit;

namespace Parapet.Tests.Unit.Interop;

/// <summary>A capture that holds DIS is decoded PDU by PDU.</summary>
public sealed class DecodeDisTests
{
    [Fact]
    public async Task Every_pdu_of_a_capture_is_a_line_with_its_time_and_what_is_damaged_is_counted()
    {
        using var folder = new TemporaryFolder();
        var file = await Exercise(folder);
        var (lines, answer) = await Decoded(file);
        Assert.Equal(answer.Dis!.Datagrams, lines.Length);
        Assert.Equal(answer.Dis.Datagrams, answer.Dis.Kinds.Sum(kind => kind.Count));
        Assert.Contains(answer.Dis.Kinds, kind => kind is { Kind: "Detonation", Count: 1 });
        Assert.Equal((0, 0), (answer.FaultsMet, answer.Packets!.OtherPayloads));
        var fire = lines.Select(line => JsonDocument.Parse(line).RootElement).Single(line => line.GetProperty("pdu").GetProperty("header").GetProperty("typeName").GetString() == "Fire");
        Assert.Equal(SceneClock.Usual.Begins.ToUnixTimeSeconds() * 1_000_000_000 + 11_000_000_000, fire.GetProperty("unixNanoseconds").GetInt64());
    }

    /// <summary>Heads of file, packet, frame, network and datagram.</summary>
    private const int FirstPayload = 24 + 16 + 14 + 20 + 8;

    [Theory]
    [InlineData(9, 1, 8, "PDU, length")]
    [InlineData(9, -4, 0, "EntityState")]
    [InlineData(8, 255, 8, "PDU, length")]
    [InlineData(19, 3, 19, "EntityState")]
    [InlineData(3, 1, 3, "PDU, protocol family")]
    [InlineData(2, 129, 2, "PDU, type")]
    public async Task A_damaged_pdu_is_a_fault_that_names_its_byte_its_field_and_the_reason(int at, int by, int offset, string item)
    {
        using var folder = new TemporaryFolder();
        var file = await Exercise(folder);
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes[FirstPayload + at] = (byte)(bytes[FirstPayload + at] + by);
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);

        var (lines, answer) = await Decoded(file);
        var sound = (await Decoded(await Exercise(folder))).Lines;
        Assert.Equal((1, 0), (answer.FaultsMet, answer.Packets!.OtherPayloads));
        var fault = Assert.Single(answer.Faults);
        Assert.StartsWith(item, fault.Item, StringComparison.Ordinal);
        Assert.InRange(fault.Offset, FirstPayload + offset, FirstPayload + 144);
        Assert.NotEmpty(fault.Reason);
        Assert.InRange(lines.Length, sound.Length - 1, sound.Length);
    }

    [Fact]
    public void A_datagram_is_meant_as_dis_by_its_head_or_by_its_port_and_version()
    {
        // The length is too great: where that is all, the head tells; elsewhere only the port does.
        byte[] cut = [7, 1, 1, 1, 0, 0, 0, 0, 255, 255, 0, 0];
        byte[] other = [7, 1, 200, 9, 0, 0, 0, 0, 255, 255, 0, 0];
        Assert.True(IsMeant(cut, 5000));
        Assert.False(IsMeant(other, 5000));
        Assert.True(IsMeant(other, DisPayload.UsualPort));
        Assert.True(IsMeant([6], DisPayload.UsualPort));
        Assert.False(IsMeant([5, 1, 1, 1], DisPayload.UsualPort));
        Assert.False(IsMeant([], DisPayload.UsualPort));

        // A data block of category 007, damaged: of another standard.
        Assert.False(IsMeant([7, 0, 60, 0xff, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 8600));
    }

    private static bool IsMeant(byte[] payload, ushort port) =>
        DisPayload.IsMeant(new() { Payload = payload, Source = new(System.Net.IPAddress.Loopback, 40_000), Destination = new(System.Net.IPAddress.Loopback, port) });

    private static async Task<string> Exercise(TemporaryFolder folder)
    {
        var file = Path.Combine(folder.Path, "exercise.pcap");
        await using var stream = File.Create(file);
        var reader = new SceneReader(SceneFormat.All.Single(format => format.Name == "dis").Open(stream, SceneClock.Usual), new());
        MadeRecord.Give(reader);
        reader.End();
        return file;
    }

    private static async Task<(string[] Lines, DecodeAnswer Answer)> Decoded(string file)
    {
        var problems = new Problems();
        using var recording = new DecodeQuestion(file).Open(problems);
        Assert.Empty(problems.InOrder());
        using var into = new MemoryStream();
        var answer = await recording!.Decode(into, null, TestContext.Current.CancellationToken);
        return (System.Text.Encoding.UTF8.GetString(into.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries), answer);
    }
}
