using Parapet.Messages;

namespace Parapet.Tracking.Keeping;

/// <summary>What a sensor says of one target or of nothing: a radar's range and directions, or a place on the plane.</summary>
public readonly struct LocalPlot
{
    private LocalPlot(double first, double second, double third, double rangeRate)
    {
        (First, Second, Third, RangeRateMetresPerSecond) = (first, second, third, rangeRate);
    }

    /// <summary>Range in metres, or x.</summary>
    internal double First { get; }

    /// <summary>Azimuth in radians, or y in metres.</summary>
    internal double Second { get; }

    /// <summary>Elevation in radians above the sensor's horizontal plane; 0 on the plane.</summary>
    internal double Third { get; }

    /// <summary>NaN where none is used.</summary>
    internal double RangeRateMetresPerSecond { get; }

    /// <summary>A plain ratio; infinite where it is not known.</summary>
    internal double SignalToNoise { get; private init; } = double.PositiveInfinity;

    /// <summary>When it was measured, from the scan's time: at most 0.</summary>
    internal double OffsetSeconds { get; private init; }

    /// <summary>A plot as a radar on the Earth sends it.</summary>
    internal static LocalPlot Of(in Plot plot, Instant scanEnd) =>
        new(plot.Range.Metres, plot.Azimuth.Radians, plot.Elevation.Radians, plot.RangeRate?.MetresPerSecond ?? double.NaN)
        {
            SignalToNoise = plot.SignalToNoise.Ratio.Value,
            OffsetSeconds = (plot.Time - scanEnd).Seconds,
        };

    /// <summary>A radar's plot, not one on the plane, as a radar on the Earth would send it, with a signal-to-noise ratio of 0 dB.</summary>
    /// <param name="time">When it was measured.</param>
    public Plot AsSent(SensorId sensor, Instant time) =>
        new(sensor, time, Length.FromMetres(First), Azimuth.FromRadians(Second), Angle.FromRadians(Third), Decibels.Zero)
        {
            RangeRate = double.IsNaN(RangeRateMetresPerSecond) ? null : Speed.FromMetresPerSecond(RangeRateMetresPerSecond),
        };

    /// <summary>What a radar in the local frame measured.</summary>
    /// <param name="range">Slant range, above 0.</param>
    /// <param name="elevation">Above the horizontal plane through the sensor.</param>
    /// <param name="rangeRate">Positive when going away; null where it is unknown or not to be used.</param>
    public static LocalPlot OfRadar(Length range, Azimuth azimuth, Angle elevation, Speed? rangeRate) =>
        new(range.Metres, azimuth.Radians, elevation.Radians, rangeRate?.MetresPerSecond ?? double.NaN);

    /// <summary>What a sensor of a plane measured.</summary>
    /// <param name="x">East.</param>
    /// <param name="y">North.</param>
    public static LocalPlot OnPlane(Length x, Length y) => new(x.Metres, y.Metres, 0, double.NaN);
}
