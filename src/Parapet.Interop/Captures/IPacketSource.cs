using Parapet.Interop.Wire;

namespace Parapet.Interop.Captures;

/// <summary>A file of packets, of either format.</summary>
internal interface IPacketSource
{
    /// <summary>What ended the reading before its time; null where nothing did.</summary>
    StreamFault? Fault { get; }

    /// <summary>The next packet; false at the end.</summary>
    bool Next(out CapturedPacket packet);
}
