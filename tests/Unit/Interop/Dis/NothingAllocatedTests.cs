using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Pdus;
using Parapet.Interop.Dis.Streams;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Dis;

/// <summary>States come and go without a byte of garbage.</summary>
[Collection(nameof(Alone))]
public sealed class NothingAllocatedTests
{
    private const int Times = 10_000;

    [Theory]
    [InlineData("01_entity_state")]
    [InlineData("01_entity_state_2vp")]
    public void Reading_and_writing_states(string name)
    {
        var (bytes, room) = (GoldenPdus.Bytes(name), new byte[200]);
        Exchange(bytes, room);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Exchange(bytes, room);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Filtering_states()
    {
        var bytes = GoldenPdus.Bytes("01_entity_state");
        var receiver = new DisReceiver(new() { Exercise = 1, Sites = [1] });
        Filter(receiver, bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Filter(receiver, bytes);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(2 * Times, receiver.Counters.Datagrams);
    }

    private static void Exchange(byte[] bytes, byte[] room)
    {
        for (var i = 0; i < Times; i++)
        {
            Assert.True(Pdu.TryRead(bytes, out EntityStatePdu state, out _) && Pdu.TryWrite(in state, room, out var written) && written == bytes.Length);
        }
    }

    private static void Filter(DisReceiver receiver, byte[] bytes)
    {
        for (var i = 0; i < Times; i++)
        {
            var wanted = receiver.Take(bytes, Instant.Start);
            while (wanted.Next(out _))
            {
            }
        }
    }
}
