using System.Text.Json;
using Parapet.Catalogue.Reading;
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
        var file = Path.Combine(folder.Path, "exercise.pcap");
        await using (var stream = File.Create(file))
        {
            var reader = new SceneReader(SceneFormat.All.Single(format => format.Name == "dis").Open(stream, SceneClock.Usual), new());
            MadeRecord.Give(reader);
            reader.End();
        }

        var (lines, answer) = await Decoded(file);
        Assert.Equal(answer.Dis!.Datagrams, lines.Length);
        Assert.Equal(answer.Dis.Datagrams, answer.Dis.Kinds.Sum(kind => kind.Count));
        Assert.Contains(answer.Dis.Kinds, kind => kind is { Kind: "Detonation", Count: 1 });
        Assert.Equal((0, 0), (answer.FaultsMet, answer.Packets!.OtherPayloads));
        var fire = lines.Select(line => JsonDocument.Parse(line).RootElement).Single(line => line.GetProperty("pdu").GetProperty("header").GetProperty("typeName").GetString() == "Fire");
        Assert.Equal(SceneClock.Usual.Begins.ToUnixTimeSeconds() * 1_000_000_000 + 11_000_000_000, fire.GetProperty("unixNanoseconds").GetInt64());

        // The length of the first PDU, behind the heads of file, packet, frame, network and datagram.
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes[24 + 16 + 14 + 20 + 8 + 9]++;
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        var (_, damaged) = await Decoded(file);
        Assert.True(damaged.FaultsMet > 0 || damaged.Packets!.OtherPayloads > 0);
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
