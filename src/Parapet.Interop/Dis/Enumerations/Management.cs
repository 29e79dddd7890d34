namespace Parapet.Interop.Dis;

/// <summary>What is acknowledged [SISO010].</summary>
public enum AcknowledgedRequest : ushort
{
    None, CreateEntity, RemoveEntity, StartResume, StopFreeze, TransferOwnership,
}

/// <summary>Whether what was asked for will be done [SISO010].</summary>
public enum AcknowledgeResponse : ushort
{
    Other, AbleToComply, UnableToComply, PendingOperatorAction,
}

/// <summary>Why an exercise stops [SISO010].</summary>
public enum StopReason : byte
{
    Other, Recess, Termination, SystemFailure, SecurityViolation, EntityReconstitution, StopForReset, StopForRestart, AbortTraining,
}

/// <summary>How far a request has got [SISO010].</summary>
public enum RequestStatus : uint
{
    Other, Pending, Executing, PartiallyComplete, Complete, Rejected, RetransmitNow, RetransmitLater, InvalidTimeParameters, SimulationTimeExceeded, Done,
}

/// <summary>How an aggregate is told of [SISO010].</summary>
public enum AggregateStateKind : byte
{
    Other, Aggregated, Disaggregated, FullyDisaggregated, PseudoDisaggregated, PartiallyDisaggregated,
}

/// <summary>How its parts stand [SISO010].</summary>
public enum AggregateFormation : uint
{
    Other, Assembly, Vee, Wedge, Line, Column,
}
