using Parapet.Interop.Scenes;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Captures;

/// <summary>Writes datagrams into a capture as they would have passed on a network, each at the date of its moment.</summary>
/// <param name="from">Who seems to send them.</param>
/// <param name="to">To whom; of the same version of the internet protocol.</param>
public sealed class CaptureSink(PcapWriter capture, SceneClock clock, Endpoint from, Endpoint to) : IDatagramSink
{
    /// <inheritdoc/>
    public void Send(Instant time, ReadOnlySpan<byte> payload) =>
        capture.Write(clock.Begins.ToUnixTimeMilliseconds() * 1_000_000 + time.Nanoseconds, from, to, payload);
}
