namespace Parapet.Messages;

/// <summary>A transponder's answer, placed where the interrogator measured it: no more identity than a position and a mode.</summary>
public readonly record struct InterrogationReply(SensorId Sensor, Instant Time, Position<Ecef> MeasuredPosition, IffModes Mode);
