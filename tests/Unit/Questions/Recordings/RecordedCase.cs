using System.Globalization;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Asterix.Scenes;
using Parapet.Interop.Captures;
using Parapet.Interop.Scenes;
using Parapet.Interop.Wire;
using Parapet.Messages;
using Parapet.Questions.Tracking;
using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Tests.Unit.Questions.Recordings;

/// <summary>A tracking case sent as ASTERIX, as the radars of a raid are: its frame lies in the middle of Anatolia, its clock begins a minute after midnight.</summary>
internal static class RecordedCase
{
    public const double LaterSeconds = 60;

    public static readonly LocalFrame Frame = LocalFrame.At(Geodetic.FromDegrees(39, 33, 1000));

    /// <summary>A capture of the case.</summary>
    /// <param name="hasMarks">Whether north marks are sent, which tell the radars' places too.</param>
    public static byte[] Capture(CaseFolder read, bool hasMarks = true)
    {
        using var file = new MemoryStream();
        using (var pcap = new PcapWriter(file))
        {
            var place = new Endpoint(System.Net.IPAddress.Loopback, 8600);
            var writer = new AsterixSceneWriter(new CaptureSink(pcap, SceneClock.Usual, place, place), SceneClock.Usual);
            foreach (var radar in read.Sensors.OfType<LocalRadar>())
            {
                writer.Write(new SceneAppearance(Instant.Start, new(new(SceneThing.Radar, 0, radar.Id)) { Name = "radar", Type = "radar", Side = default, Place = Wgs84.ToGeodetic(Antenna(radar)) }));
            }

            foreach (var scan in read.Scans.OrderBy(scan => scan.Time))
            {
                var (radar, ends) = ((LocalRadar)scan.Sensor, scan.Time + Duration.FromSeconds(LaterSeconds));
                if (hasMarks)
                {
                    writer.Write(new SceneScan(ends - radar.Period, new(SceneThing.Radar, 0, radar.Id), ends, Antenna(radar)));
                }

                foreach (var plot in read.Plots.AsSpan(scan.FirstPlot, scan.PlotCount))
                {
                    writer.Write(new ScenePlot(ends, new(SceneThing.Radar, 0, radar.Id), Own(plot.AsSent(new(radar.Id), ends), radar)));
                }
            }
        }

        return file.ToArray();
    }

    /// <summary>What the case's sensors are, as a file of sites.</summary>
    public static string Sites(CaseFolder read, bool saysPlaces = false) => "radars:\n" + string.Concat(read.Sensors.OfType<LocalRadar>().Select(radar =>
    {
        var place = Wgs84.ToGeodetic(Antenna(radar));
        return string.Create(CultureInfo.InvariantCulture, $"  - {{ source: 0/{radar.Id}, turn: {radar.Period.Seconds} s, range: {radar.GreatestRange.Metres} m, rangeSigma: {radar.RangeSigma.Metres} m, azimuthSigma: {radar.AzimuthSigma.Degrees:F6} deg, ")
            + string.Create(CultureInfo.InvariantCulture, $"elevationSigma: {radar.ElevationSigma.Degrees:F6} deg, detectionProbability: {radar.DetectionProbability.Value}, falsePlots: {radar.FalsePlotsPerScan}")
            + (saysPlaces ? string.Create(CultureInfo.InvariantCulture, $", at: \"{place.Latitude.Degrees:F7}, {place.Longitude.Degrees:F7}\", height: {place.Height.Metres:F2} m") : "") + " }\n";
    }));

    private static Position<Ecef> Antenna(LocalRadar radar) => Frame.ToEcef(radar.Position);

    /// <summary>The case measures along the axes of its frame; a radar on the earth along its own.</summary>
    private static Plot Own(in Plot plot, LocalRadar radar)
    {
        var (sinAzimuth, cosAzimuth) = Math.SinCos(plot.Azimuth.Radians);
        var (sinElevation, cosElevation) = Math.SinCos(plot.Elevation.Radians);
        var way = new Vector<Enu>(cosElevation * sinAzimuth, cosElevation * cosAzimuth, sinElevation) * plot.Range.Metres;
        var sight = LocalFrame.At(Antenna(radar)).Sight(Frame.ToEcef(radar.Position + way));
        return plot with { Range = sight.Range, Azimuth = sight.Azimuth, Elevation = sight.Elevation };
    }
}
