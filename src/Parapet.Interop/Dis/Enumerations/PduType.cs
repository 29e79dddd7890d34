namespace Parapet.Interop.Dis;

/// <summary>What a PDU tells of [IEEE1278].</summary>
public enum PduType : byte
{
    Other, EntityState, Fire, Detonation, Collision, ServiceRequest, ResupplyOffer, ResupplyReceived, ResupplyCancel, RepairComplete,
    RepairResponse, CreateEntity, RemoveEntity, StartResume, StopFreeze, Acknowledge, ActionRequest, ActionResponse, DataQuery, SetData,
    Data, EventReport, Comment, ElectromagneticEmission, Designator, Transmitter, Signal, Receiver, Iff, UnderwaterAcoustic,
    SupplementalEmissionEntityState, IntercomSignal, IntercomControl, AggregateState, IsGroupOf, TransferOwnership, IsPartOf, MinefieldState, MinefieldQuery, MinefieldData,
    MinefieldResponseNack, EnvironmentalProcess, GriddedData, PointObjectState, LinearObjectState, ArealObjectState, TimeSpacePositionInformation, Appearance, ArticulatedParts, LiveEntityFire,
    LiveEntityDetonation, CreateEntityReliable, RemoveEntityReliable, StartResumeReliable, StopFreezeReliable, AcknowledgeReliable, ActionRequestReliable, ActionResponseReliable, DataQueryReliable, SetDataReliable,
    DataReliable, EventReportReliable, CommentReliable, RecordReliable, SetRecordReliable, RecordQueryReliable, CollisionElastic, EntityStateUpdate, DirectedEnergyFire, EntityDamageStatus,
    InformationOperationsAction, InformationOperationsReport, Attribute,
}
