using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Pdus;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Dis;

/// <summary>What to do with a PDU of whatever type.</summary>
public interface IPduVisitor
{
    /// <summary>One of a type that is read here.</summary>
    void Visit<T>(scoped in T pdu)
        where T : struct, IPdu, allows ref struct;

    /// <summary>One of another type.</summary>
    void VisitOther(scoped in DisPdu pdu);
}

/// <summary>From the type in a header to the type of the language.</summary>
public static class PduSwitch
{
    /// <summary>The types whose fields are read; the bodies of others stay bytes.</summary>
    public static ReadOnlySpan<PduType> Read =>
    [
        PduType.EntityState, PduType.Fire, PduType.Detonation, PduType.Collision, PduType.CreateEntity, PduType.RemoveEntity, PduType.StartResume,
        PduType.StopFreeze, PduType.Acknowledge, PduType.ActionRequest, PduType.ActionResponse, PduType.DataQuery, PduType.SetData, PduType.Data,
        PduType.EventReport, PduType.Comment, PduType.ElectromagneticEmission, PduType.Designator, PduType.Transmitter, PduType.Signal,
        PduType.Receiver, PduType.Iff, PduType.AggregateState, PduType.EnvironmentalProcess, PduType.EntityStateUpdate,
    ];

    /// <summary>Reads a PDU and hands it to the visitor; false where it cannot be read, and nobody is visited.</summary>
    public static bool Visit<TVisitor>(scoped in DisPdu pdu, scoped ref TVisitor visitor, out WireFault fault)
        where TVisitor : IPduVisitor, allows ref struct => pdu.Header.Type switch
        {
            PduType.EntityState => As<EntityStatePdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.Fire => As<FirePdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.Detonation => As<DetonationPdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.Collision => As<CollisionPdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.CreateEntity => As<CreateEntityPdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.RemoveEntity => As<RemoveEntityPdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.StartResume => As<StartResumePdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.StopFreeze => As<StopFreezePdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.Acknowledge => As<AcknowledgePdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.ActionRequest => As<ActionRequestPdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.ActionResponse => As<ActionResponsePdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.DataQuery => As<DataQueryPdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.SetData => As<SetDataPdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.Data => As<DataPdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.EventReport => As<EventReportPdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.Comment => As<CommentPdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.ElectromagneticEmission => As<ElectromagneticEmissionPdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.Designator => As<DesignatorPdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.Transmitter => As<TransmitterPdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.Signal => As<SignalPdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.Receiver => As<ReceiverPdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.Iff => As<IffPdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.AggregateState => As<AggregateStatePdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.EnvironmentalProcess => As<EnvironmentalProcessPdu, TVisitor>(pdu, ref visitor, out fault),
            PduType.EntityStateUpdate => As<EntityStateUpdatePdu, TVisitor>(pdu, ref visitor, out fault),
            _ => Other(pdu, ref visitor, out fault),
        };

    private static bool As<T, TVisitor>(scoped in DisPdu pdu, scoped ref TVisitor visitor, out WireFault fault)
        where T : struct, IPdu, allows ref struct
        where TVisitor : IPduVisitor, allows ref struct
    {
        if (!Pdu.TryRead(pdu.Bytes, out T read, out fault))
        {
            fault = fault with { Offset = pdu.Offset + fault.Offset };
            return false;
        }

        visitor.Visit(in read);
        return true;
    }

    private static bool Other<TVisitor>(scoped in DisPdu pdu, scoped ref TVisitor visitor, out WireFault fault)
        where TVisitor : IPduVisitor, allows ref struct
    {
        if (pdu.Header.Version is not (6 or 7))
        {
            fault = new(pdu.Offset, "PDU, version", $"{pdu.Header.Version}; 6 and 7 are read");
            return false;
        }

        fault = default;
        visitor.VisitOther(in pdu);
        return true;
    }
}
