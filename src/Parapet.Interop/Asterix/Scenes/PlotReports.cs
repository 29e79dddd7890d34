using Parapet.Messages;

namespace Parapet.Interop.Asterix.Scenes;

/// <summary>
/// Plots as target reports of category 048 and scans as north marks of category 034 [Asterix048; Asterix034]. Range is slant
/// range; elevation goes as the height that a radar of three dimensions works out on a sphere of four thirds of the Earth.
/// </summary>
internal sealed class PlotReports(Edition reports, Edition services)
{
    private const int PrimaryPlot = 1;
    private const int NorthMark = 1;
    private const double MetresPerMile = 1852;
    private const double MetresPerFoot = 0.3048;

    /// <summary>At which the beam runs straight in the usual air.</summary>
    private const double BentEarthMetres = 4.0 / 3 * 6_371_000;

    private readonly RecordBuilder _report = new(reports);
    private readonly RecordBuilder _service = new(services);

    /// <summary>Of a plot; 0 where the standard has no place for its range.</summary>
    /// <param name="source">The radar, from 0 to 255.</param>
    /// <param name="site">Where its antenna stands.</param>
    public int Write(in Plot plot, int source, Geodetic site, DateTimeOffset date, Span<byte> into)
    {
        _report.Clear();
        _report.Add("010/SAC", 0);
        _report.Add("010/SIC", source);
        _report.TryAdd("140/VALUE", TimeOfDay.Of(date).Seconds);
        _report.Add("020/TYP", PrimaryPlot);
        _report.Add("020/SIM", 1);
        if (!_report.TryAdd("040/RHO", plot.Range.Metres / MetresPerMile))
        {
            return 0;
        }

        _report.TryAdd("040/THETA", Turn(plot.Azimuth));
        _report.TryAdd("110/3DH", Height(plot, site) / MetresPerFoot);
        if (plot.RangeRate is { } rate && _report.Fit(("120/CAL", rate.MetresPerSecond)))
        {
            _report.Add("120/CAL/D", 0);
            _report.TryAdd("120/CAL", rate.MetresPerSecond);
        }

        return _report.Write(into);
    }

    /// <summary>Of a scan that begins.</summary>
    /// <param name="site">Where the antenna is, which the mark tells too.</param>
    public int WriteNorthMark(int source, Geodetic site, DateTimeOffset date, Duration turn, Span<byte> into)
    {
        _service.Clear();
        _service.Add("010/SAC", 0);
        _service.Add("010/SIC", source);
        _service.Add("000/VALUE", NorthMark);
        _service.TryAdd("030/VALUE", TimeOfDay.Of(date).Seconds);
        _service.TryAdd("041/VALUE", turn.Seconds);
        if (_service.Fit(("120/HGT", site.Height.Metres), ("120/LAT", site.Latitude.Degrees), ("120/LON", site.Longitude.Degrees)))
        {
            _service.TryAdd("120/HGT", site.Height.Metres);
            _service.TryAdd("120/LAT", site.Latitude.Degrees);
            _service.TryAdd("120/LON", site.Longitude.Degrees);
        }

        return _service.Write(into);
    }

    /// <summary>The last half step before north is north.</summary>
    private static double Turn(Azimuth azimuth) => azimuth.Degrees >= 360 - 360.0 / (1 << 17) ? 0 : azimuth.Degrees;

    private static double Height(in Plot plot, Geodetic site)
    {
        var centre = BentEarthMetres + site.Height.Metres;
        var range = plot.Range.Metres;
        return Math.Sqrt(range * range + centre * centre + 2 * range * centre * Math.Sin(plot.Elevation.Radians)) - BentEarthMetres;
    }
}
