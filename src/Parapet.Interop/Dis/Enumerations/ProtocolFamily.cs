namespace Parapet.Interop.Dis;

/// <summary>PDUs that belong together [IEEE1278].</summary>
public enum ProtocolFamily : byte
{
    Other, EntityInformation, Warfare, Logistics, RadioCommunications, SimulationManagement, DistributedEmissionRegeneration, EntityManagement, Minefield, SyntheticEnvironment,
    SimulationManagementWithReliability, LiveEntity, NonRealTime, InformationOperations,
}

/// <summary>Which family a type of PDU belongs to.</summary>
public static class ProtocolFamilies
{
    /// <summary>As the standard assigns it; <see cref="ProtocolFamily.Other"/> for types that it does not know.</summary>
    public static ProtocolFamily Of(PduType type) => type switch
    {
        PduType.EntityState or PduType.Collision or PduType.CollisionElastic or PduType.EntityStateUpdate or PduType.Attribute => ProtocolFamily.EntityInformation,
        PduType.Fire or PduType.Detonation or PduType.DirectedEnergyFire or PduType.EntityDamageStatus => ProtocolFamily.Warfare,
        >= PduType.ServiceRequest and <= PduType.RepairResponse => ProtocolFamily.Logistics,
        >= PduType.CreateEntity and <= PduType.Comment => ProtocolFamily.SimulationManagement,
        PduType.ElectromagneticEmission or PduType.Designator or PduType.Iff or PduType.UnderwaterAcoustic or PduType.SupplementalEmissionEntityState => ProtocolFamily.DistributedEmissionRegeneration,
        PduType.Transmitter or PduType.Signal or PduType.Receiver or PduType.IntercomSignal or PduType.IntercomControl => ProtocolFamily.RadioCommunications,
        >= PduType.AggregateState and <= PduType.IsPartOf => ProtocolFamily.EntityManagement,
        >= PduType.MinefieldState and <= PduType.MinefieldResponseNack => ProtocolFamily.Minefield,
        >= PduType.EnvironmentalProcess and <= PduType.ArealObjectState => ProtocolFamily.SyntheticEnvironment,
        >= PduType.TimeSpacePositionInformation and <= PduType.LiveEntityDetonation => ProtocolFamily.LiveEntity,
        >= PduType.CreateEntityReliable and <= PduType.RecordQueryReliable => ProtocolFamily.SimulationManagementWithReliability,
        PduType.InformationOperationsAction or PduType.InformationOperationsReport => ProtocolFamily.InformationOperations,
        _ => ProtocolFamily.Other,
    };
}
