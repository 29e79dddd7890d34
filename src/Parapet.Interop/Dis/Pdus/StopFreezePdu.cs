using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Pdus;

/// <summary>Asks that the exercise or an entity stop.</summary>
public ref struct StopFreezePdu : IPdu
{
    private const int FixedSize = 40;

    private PduHeader _header;
    private Remainder _rest;
    private ushort _padding;

    public EntityId Originator;

    public EntityId Receiver;

    /// <summary>When.</summary>
    public ClockTime RealWorldTime;

    public StopReason Reason;

    /// <summary>Bits: which of its clock, its PDUs and its view of others go on.</summary>
    public byte FrozenBehavior;

    /// <summary>Numbered by who asks.</summary>
    public uint Request;

    static PduType IPdu.Type => PduType.StopFreeze;

    public PduHeader Header { readonly get => _header; init => _header = value; }

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Block(FixedSize, "fixed part");
        wire.Record("header", ref _header);
        wire.Record("originator", ref Originator);
        wire.Record("receiver", ref Receiver);
        wire.Record("realWorldTime", ref RealWorldTime);
        wire.Code("reason", ref Reason);
        wire.Byte("frozenBehavior", ref FrozenBehavior);
        wire.Padding(ref _padding);
        wire.UInt32("request", ref Request);
        wire.Rest(4, ref _rest);
    }
}
