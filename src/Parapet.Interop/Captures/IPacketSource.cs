namespace Parapet.Interop.Captures;

/// <summary>A file of packets, of either format. It tells what is damaged to the list that it was given, and goes on behind it.</summary>
internal interface IPacketSource
{
    /// <summary>Bytes between a damaged place and the next packet that could be read again.</summary>
    long BytesPassedOver { get; }

    /// <summary>The next packet; false at the end.</summary>
    bool Next(out CapturedPacket packet);
}
