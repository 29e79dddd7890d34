using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Pdus;

/// <summary>Asks that the exercise or an entity begin or go on.</summary>
public ref struct StartResumePdu : IPdu
{
    private const int FixedSize = 44;

    private PduHeader _header;
    private Remainder _rest;

    public EntityId Originator;

    public EntityId Receiver;

    /// <summary>When.</summary>
    public ClockTime RealWorldTime;

    /// <summary>What the clock of the exercise shows then.</summary>
    public ClockTime SimulationTime;

    /// <summary>Numbered by who asks.</summary>
    public uint Request;

    static PduType IPdu.Type => PduType.StartResume;

    public PduHeader Header { readonly get => _header; init => _header = value; }

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Block(FixedSize, "fixed part");
        wire.Record("header", ref _header);
        wire.Record("originator", ref Originator);
        wire.Record("receiver", ref Receiver);
        wire.Record("realWorldTime", ref RealWorldTime);
        wire.Record("simulationTime", ref SimulationTime);
        wire.UInt32("request", ref Request);
        wire.Rest(4, ref _rest);
    }
}
