using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Pdus;

/// <summary>Says that a request has come, and whether it will be done.</summary>
public ref struct AcknowledgePdu : IPdu
{
    private const int FixedSize = 32;

    private PduHeader _header;
    private Remainder _rest;

    public EntityId Originator;

    public EntityId Receiver;

    public AcknowledgedRequest Acknowledged;

    public AcknowledgeResponse Response;

    /// <summary>Numbered by who asks.</summary>
    public uint Request;

    static PduType IPdu.Type => PduType.Acknowledge;

    public PduHeader Header { readonly get => _header; init => _header = value; }

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Block(FixedSize, "fixed part");
        wire.Record("header", ref _header);
        wire.Record("originator", ref Originator);
        wire.Record("receiver", ref Receiver);
        wire.Code("acknowledged", ref Acknowledged);
        wire.Code("response", ref Response);
        wire.UInt32("request", ref Request);
        wire.Rest(4, ref _rest);
    }
}
