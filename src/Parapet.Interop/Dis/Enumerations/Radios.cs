namespace Parapet.Interop.Dis;

/// <summary>Whether a transmitter is on [IEEE1278].</summary>
public enum TransmitState : byte
{
    Off, OnNotTransmitting, OnTransmitting,
}

/// <summary>Whether a receiver is on [IEEE1278].</summary>
public enum ReceiverState : ushort
{
    Off, OnNotReceiving, OnReceiving,
}

/// <summary>Who or what speaks [SISO010].</summary>
public enum RadioInputSource : byte
{
    Other, Pilot, Copilot, FirstOfficer, Driver, Loader, Gunner, Commander, DigitalDataDevice, Intercom,
    AudioJammer, DataJammer, GpsJammer, GpsMeaconer, SatelliteUplinkJammer,
}

/// <summary>How the pattern of an antenna is told [IEEE1278].</summary>
public enum AntennaPatternType : ushort
{
    Omnidirectional, Beam, SphericalHarmonic,
}

/// <summary>Which property of the wave carries the signal [SISO010].</summary>
public enum MajorModulation : ushort
{
    None, Amplitude, AmplitudeAndAngle, Angle, Combination, Pulse, Unmodulated, CarrierPhaseShift,
}

/// <summary>What the upper two bits of a signal's encoding say [IEEE1278].</summary>
public enum EncodingClass : byte
{
    EncodedAudio, RawBinaryData, ApplicationSpecificData, DatabaseIndex,
}
