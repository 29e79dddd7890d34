using System.ComponentModel;
using Parapet.Messages;
using Parapet.Tracking.Keeping;

namespace Parapet.OwnModels.Programs.Trackers;

/// <summary>A plot as a program is told it: what was measured, and the same as a place on the Earth with its error.</summary>
public sealed record ToldPlot
{
    [Description("when the beam passed, since the scenario's start")]
    public required long TimeNanoseconds { get; init; }

    public required double RangeMetres { get; init; }

    [Description("clockwise from true north")]
    public required double AzimuthRadians { get; init; }

    [Description("above the horizontal at the antenna")]
    public required double ElevationRadians { get; init; }

    public required double SignalToNoiseDecibels { get; init; }

    [Description("change of the slant range, positive going away; null where the waveform gives none")]
    public required double? RangeRateMetresPerSecond { get; init; }

    [Description("range, azimuth and elevation as a place, earth-centred, earth-fixed (WGS 84): x, y, z")]
    public required double[] PositionMetres { get; init; }

    [Description("of that place by the radar's errors at this signal: xx, xy, xz, yy, yz, zz in m2")]
    public required double[] Covariance { get; init; }

    internal static ToldPlot Of(in Plot plot, SensorModel model, Position<Ecef> sensor)
    {
        var (place, error) = PlotPlace.Of(plot, model, sensor);
        return new()
        {
            TimeNanoseconds = plot.Time.Nanoseconds,
            RangeMetres = plot.Range.Metres,
            AzimuthRadians = plot.Azimuth.Radians,
            ElevationRadians = plot.Elevation.Radians,
            SignalToNoiseDecibels = plot.SignalToNoise.Value,
            RangeRateMetresPerSecond = plot.RangeRate?.MetresPerSecond,
            PositionMetres = [place.X, place.Y, place.Z],
            Covariance = [error[0], error[1], error[2], error[6], error[7], error[11]],
        };
    }
}
