namespace Parapet.Interop.Wire;

/// <summary>Takes datagrams that are to go out: to a network, a capture or both.</summary>
public interface IDatagramSink
{
    /// <summary>Takes one datagram.</summary>
    /// <param name="time">Of the scene, not earlier than the one before.</param>
    /// <param name="payload">One datagram's; it holds during the call.</param>
    void Send(Instant time, ReadOnlySpan<byte> payload);
}
