using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Pdus;

/// <summary>What a radio hears.</summary>
public ref struct ReceiverPdu : IPdu
{
    private const int FixedSize = 36;

    private PduHeader _header;
    private Remainder _rest;
    private ushort _padding;

    /// <summary>To which the radio belongs.</summary>
    public EntityId Entity;

    /// <summary>Which of its radios.</summary>
    public ushort Radio;

    public ReceiverState State;

    /// <summary>In dBm, after the antenna.</summary>
    public float Power;

    /// <summary>Whom it hears.</summary>
    public EntityId Transmitter;

    public ushort TransmitterRadio;

    static PduType IPdu.Type => PduType.Receiver;

    public PduHeader Header { readonly get => _header; init => _header = value; }

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Block(FixedSize, "fixed part");
        wire.Record("header", ref _header);
        wire.Record("entity", ref Entity);
        wire.UInt16("radio", ref Radio);
        wire.Code("state", ref State);
        wire.Padding(ref _padding);
        wire.Single("powerDecibelMilliwatts", ref Power);
        wire.Record("transmitter", ref Transmitter);
        wire.UInt16("transmitterRadio", ref TransmitterRadio);
        wire.Rest(4, ref _rest);
    }
}
