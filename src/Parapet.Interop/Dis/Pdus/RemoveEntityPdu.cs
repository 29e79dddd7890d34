using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Pdus;

/// <summary>Asks that an entity be taken away.</summary>
public ref struct RemoveEntityPdu : IPdu
{
    private const int FixedSize = 28;

    private PduHeader _header;
    private Remainder _rest;

    public EntityId Originator;

    public EntityId Receiver;

    /// <summary>Numbered by who asks.</summary>
    public uint Request;

    static PduType IPdu.Type => PduType.RemoveEntity;

    public PduHeader Header { readonly get => _header; init => _header = value; }

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Block(FixedSize, "fixed part");
        wire.Record("header", ref _header);
        wire.Record("originator", ref Originator);
        wire.Record("receiver", ref Receiver);
        wire.UInt32("request", ref Request);
        wire.Rest(4, ref _rest);
    }
}
