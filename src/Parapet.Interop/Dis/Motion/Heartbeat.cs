namespace Parapet.Interop.Dis.Motion;

/// <summary>How often an entity is heard of at least, and when it is taken for gone: the standard's defaults [IEEE1278].</summary>
public static class Heartbeat
{
    /// <summary>Time-out over period.</summary>
    public const double TimeOutFactor = 2.4;

    public static Duration Period => Duration.FromSeconds(5);

    /// <summary>12 s.</summary>
    public static Duration TimeOut => Period * TimeOutFactor;
}
