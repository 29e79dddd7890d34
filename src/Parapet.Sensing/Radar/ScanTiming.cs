namespace Parapet.Sensing.Radar;

/// <summary>When within a scan the beam meets a direction: a turning antenna sweeps clockwise from its boresight, a staring one delivers at the scan's end.</summary>
internal readonly struct ScanTiming(bool turns, Duration period, Azimuth boresight)
{
    private readonly double _nanosecondsPerRadian = period.Nanoseconds / (2 * Math.PI);

    public bool Turns => turns;

    public Duration Period => period;

    /// <summary>When targets are looked up first: in mid-turn, or at the moment that a staring antenna delivers.</summary>
    public Duration Nominal => turns ? new(period.Nanoseconds / 2) : period;

    public Duration DelayTo(Azimuth azimuth)
    {
        if (!turns)
        {
            return period;
        }

        var turn = azimuth.Radians - boresight.Radians;
        return new((long)((turn < 0 ? turn + 2 * Math.PI : turn) * _nanosecondsPerRadian));
    }
}
