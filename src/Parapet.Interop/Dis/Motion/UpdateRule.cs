namespace Parapet.Interop.Dis.Motion;

/// <summary>When a sender tells of an entity again: the standard's defaults [IEEE1278], each to be set.</summary>
public sealed record UpdateRule
{
    /// <summary>Between where the entity is and where others think it is.</summary>
    public Length Position { get; init; } = Length.FromMetres(1);

    /// <summary>
    /// Of the one turn between how the entity stands and how others think it stands. The standard asks it of each axis:
    /// with this rule a PDU goes out no later.
    /// </summary>
    public Angle Orientation { get; init; } = Angle.FromDegrees(3);

    public Duration Heartbeat { get; init; } = Motion.Heartbeat.Period;

    /// <summary>After how long without a word others take the entity for gone.</summary>
    public Duration TimeOut => Heartbeat * Motion.Heartbeat.TimeOutFactor;
}

/// <summary>Why an entity is told of again.</summary>
public enum UpdateReason
{
    First, Heartbeat, Position, Orientation,
}
