using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Asterix.Messages;
using Parapet.Messages;

namespace Parapet.Interop.Asterix.Scenes;

/// <summary>
/// Plots as target reports of category 048 and scans as north marks of category 034 [Asterix048; Asterix034]. Range is slant
/// range; elevation goes as the height above the ellipsoid of the place along it: plots measure angles as if no air bent the beam.
/// </summary>
internal sealed class PlotReports
{
    private const byte PrimaryPlot = 1;

    /// <summary>In m/s either way: ten bits with a sign.</summary>
    private const double MostRadialSpeed = 511;

    private readonly Edition _reports = Editions.Find(48, "1.30")!;
    private readonly MonoradarTargets _targets;
    private readonly MonoradarServices _services;
    private readonly AsterixRecord _report;
    private readonly AsterixRecord _service;
    private readonly DataBlockWriter _reportBlock;
    private readonly DataBlockWriter _serviceBlock;

    public PlotReports()
    {
        var services = Editions.Find(34, "1.29")!;
        (_targets, _report, _reportBlock) = (new(_reports), new(_reports), new(_reports));
        (_services, _service, _serviceBlock) = (new(services), new(services), new(services));
    }

    /// <summary>The data block of a plot; empty where the standard has no place for its range. It holds until the next.</summary>
    /// <param name="site">Where the antenna stands.</param>
    public ReadOnlySpan<byte> Of(in Plot plot, byte radar, Geodetic site, DateTimeOffset date)
    {
        var height = Height(plot, site);
        var target = new MonoradarTarget
        {
            Source = new(0, radar),
            TimeOfDay = TimeOfDay.Of(date),
            Detection = PrimaryPlot,
            IsSimulated = true,
            SlantRange = plot.Range,
            Bearing = North(plot.Azimuth),
            MeasuredHeight = _reports.HasRoom("110/3DH", height.Feet) ? height : null,
            RadialSpeed = plot.RangeRate is { } rate && Math.Abs(rate.MetresPerSecond) < MostRadialSpeed ? rate : null,
        };
        _reportBlock.Clear();
        return _targets.Write(target, _report, out _) && _reportBlock.Add(_report, out _) ? _reportBlock.Block : [];
    }

    /// <summary>The data block of a scan that begins. It holds until the next.</summary>
    /// <param name="site">Where the antenna is, which the mark tells too.</param>
    public ReadOnlySpan<byte> NorthMark(byte radar, Geodetic site, DateTimeOffset date, Duration turn)
    {
        var mark = new MonoradarService
        {
            Source = new(0, radar),
            Kind = MonoradarService.NorthMarker,
            TimeOfDay = TimeOfDay.Of(date),
            Turn = turn,
            Height = site.Height,
            Latitude = site.Latitude,
            Longitude = site.Longitude,
        };
        _serviceBlock.Clear();
        return _services.Write(mark, _service, out _) && _serviceBlock.Add(_service, out _) ? _serviceBlock.Block : [];
    }

    /// <summary>The last half step before north is north.</summary>
    private static Azimuth North(Azimuth azimuth) => azimuth.Degrees >= 360 - 360.0 / (1 << 17) ? Azimuth.FromDegrees(0) : azimuth;

    private static Length Height(in Plot plot, Geodetic site) =>
        Wgs84.ToGeodetic(LocalFrame.At(site).PointAt(new(plot.Range, plot.Azimuth, plot.Elevation))).Height;
}
