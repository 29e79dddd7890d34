namespace Parapet.Interop.Hla;

/// <summary>What a packet of a session is for [FedPro2023].</summary>
internal enum HlaPacketType : uint
{
    NewSession = 1,
    NewSessionStatus = 2,
    Heartbeat = 3,
    HeartbeatResponse = 4,
    TerminateSession = 5,
    SessionTerminated = 6,
    ResumeRequest = 10,
    ResumeStatus = 11,
    CallRequest = 20,
    CallResponse = 21,
    CallbackRequest = 22,
    CallbackResponse = 23,
}
