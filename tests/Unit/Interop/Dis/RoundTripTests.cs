using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Pdus;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Dis;

/// <summary>What is written is read, and what is read is written to the same bytes.</summary>
public sealed class RoundTripTests(ITestOutputHelper output)
{
    private const int DrawnOfEach = 300;

    [Fact]
    public void Every_golden_PDU_is_written_to_the_bytes_that_were_read()
    {
        Assert.Equal(32, GoldenPdus.Names.Length);
        foreach (var name in GoldenPdus.Names)
        {
            var trial = new DisTrial();
            trial.Try(GoldenPdus.Bytes(name));
            Assert.True(trial is { Read: 1, Refused: 0 }, name);
        }
    }

    [Fact]
    public void Every_golden_PDU_is_read_as_version_6_too()
    {
        foreach (var name in GoldenPdus.Names)
        {
            var bytes = GoldenPdus.Bytes(name);
            bytes[0] = 6;
            var trial = new DisTrial();
            trial.Try(bytes);
            Assert.True(trial is { Read: 1, Refused: 0 }, name);
        }
    }

    [Fact]
    public void Padding_and_bytes_beyond_what_is_known_are_kept()
    {
        foreach (var name in GoldenPdus.Names)
        {
            byte[] longer = [.. GoldenPdus.Bytes(name), 1, 2, 3, 4];
            longer[11] = 0xA5;
            longer[9] += 4;
            var trial = new DisTrial();
            trial.Try(longer);
            var isLayered = name.StartsWith("28", StringComparison.Ordinal);
            Assert.True(isLayered || trial is { Read: 1, Refused: 0 }, name);
        }
    }

    [Fact]
    public void Every_drawn_PDU_is_read_as_it_was_written()
    {
        EveryType.Call(this, nameof(Drawn));
        Assert.Equal(PduSwitch.Read.Length, EveryType.All.Count());
    }

    [Fact]
    public void A_PDU_that_does_not_fit_is_not_written()
    {
        var state = DrawWire.Draw<EntityStatePdu>(new(1));
        var room = new byte[1000];
        Assert.True(Pdu.TryWrite(in state, room, out var written));
        for (var size = 0; size < written; size++)
        {
            Assert.False(Pdu.TryWrite(in state, room.AsSpan(0, size), out var none));
            Assert.Equal(0, none);
        }
    }

    [Fact]
    public void More_than_a_count_can_tell_of_is_not_written()
    {
        var builder = new RecordListBuilder<Parapet.Interop.Dis.Records.VariableParameter>(new byte[256 * 16]);
        for (var i = 0; i < 256; i++)
        {
            builder.Add(new());
        }

        var state = new EntityStatePdu { Header = PduHeader.Of(PduType.EntityState, 1, default), VariableParameters = builder.List };
        Assert.False(Pdu.TryWrite(in state, new byte[10_000], out _));
    }

    [Fact]
    public void A_header_of_another_type_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
        {
            var fire = new FirePdu { Header = PduHeader.Of(PduType.Detonation, 1, default) };
            Pdu.TryWrite(in fire, new byte[200], out _);
        });

    private void Drawn<T>()
        where T : struct, IPdu, allows ref struct
    {
        var random = new Random(15);
        var (first, second) = (new byte[Pdu.LongestBytes], new byte[Pdu.LongestBytes]);
        var longest = 0;
        for (var i = 0; i < DrawnOfEach; i++)
        {
            var drawn = DrawWire.Draw<T>(random);
            Assert.True(Pdu.TryWrite(in drawn, first, out var written));
            Assert.True(Pdu.TryRead(first.AsSpan(0, written), out T read, out var fault), fault.ToString());
            Assert.True(Pdu.TryWrite(in read, second, out var again));
            Assert.Equal(first.AsSpan(0, written), second.AsSpan(0, again));
            var (of, from) = (FieldList.Of(in drawn), FieldList.Of(in read));
            Assert.Equal(written, from.Offset);
            Assert.Equal(WithoutLength(of), WithoutLength(from));
            longest = Math.Max(longest, written);
        }

        output.WriteLine($"{T.Type}: {DrawnOfEach} of up to {longest} bytes");
    }

    // The length in the header, and those of emitters and beams, are known only when a PDU is written.
    private static IEnumerable<string> WithoutLength(FieldList list) =>
        list.Fields.Where(field => field.Name is not ("lengthBytes" or "length" or "count")).Select(field => field.ToString());
}
