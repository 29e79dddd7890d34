using System.Runtime.CompilerServices;
using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Dis;

/// <summary>The first twelve bytes of every PDU.</summary>
public struct PduHeader : IRecord
{
    /// <summary>In bytes.</summary>
    public const int Size = 12;

    internal const int TypeOffset = 2;
    internal const int FamilyOffset = 3;
    internal const int LengthOffset = 8;

    private ushort _length;

    /// <summary>7 is that of 2012, 6 that of 1998.</summary>
    public byte Version;

    public byte Exercise;

    public PduType Type;

    public ProtocolFamily Family;

    public DisTimestamp Timestamp;

    /// <summary>What of the PDU is live, simulated, coupled or of which kind; its bits depend on the type. Padding in version 6.</summary>
    public byte Status;

    /// <summary>Without meaning.</summary>
    public byte Padding;

    /// <summary>Of the whole PDU in bytes, as received; what is written says its own.</summary>
    public readonly int Length => _length;

    /// <summary>Of a PDU to be sent.</summary>
    /// <param name="type">The family follows from it.</param>
    /// <param name="exercise">From 1 to 255.</param>
    /// <param name="timestamp">When what it tells is true.</param>
    /// <param name="version">6 or 7.</param>
    public static PduHeader Of(PduType type, byte exercise, DisTimestamp timestamp, byte version = 7) =>
        new() { Version = version, Exercise = exercise, Type = type, Family = ProtocolFamilies.Of(type), Timestamp = timestamp };

    /// <summary>Reads the first twelve bytes and nothing else: whether a PDU of that length is there is not asked.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out PduHeader header, out WireFault fault)
    {
        var reader = new PduReader(bytes);
        header = default;
        reader.Block(Size, "header");
        reader.Record("header", ref header);
        fault = reader.HasFailed ? reader.Fault("PDU", bytes.Length) : default;
        return !reader.HasFailed;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Byte("version", ref Version);
        wire.Byte("exercise", ref Exercise);
        wire.Code("type", ref Type);
        wire.Code("family", ref Family);
        wire.Time("timestamp", ref Timestamp);
        wire.UInt16("lengthBytes", ref _length);
        wire.Byte("status", ref Status);
        wire.Padding(ref Padding);
    }
}
