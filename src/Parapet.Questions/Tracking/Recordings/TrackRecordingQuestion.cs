using System.Collections.Immutable;
using System.Globalization;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Asterix.Recordings;
using Parapet.Interop.Traffic;
using Parapet.Messages;
using Parapet.Questions.Decoding;

namespace Parapet.Questions.Tracking.Recordings;

/// <summary>Which tracks the plots of a recording make: each radar's keeper holds its own, and what several hold is fused, their systematic errors found and counted.</summary>
/// <param name="File">A recording of ASTERIX with plots of category 048 or 001, in any container; a pipe, or - for standard input, may be read, too.</param>
public sealed record TrackRecordingQuestion(string File)
{
    private const string Allowed = "a recording of ASTERIX with plots of category 048 or 001";

    /// <summary>Of an ever so hostile recording.</summary>
    private const int MostTurns = 1_000_000;

    public TrackKeeper Keeper { get; init; } = TrackKeeper.MultiHypothesis;

    /// <summary>A file that says of radars what the recording does not; null for none.</summary>
    public string? Sites { get; init; }

    /// <summary>The tracks; null where the problems hold any in the end.</summary>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="progress">Told the share of the turns that is done, from 0 to 1; null where nobody looks.</param>
    /// <param name="cancellation">Breaks off.</param>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public TrackRecordingAnswer? Answer(Problems problems, Action<double>? progress = null, CancellationToken cancellation = default)
    {
        var sites = RadarSites.Read(Sites, problems);
        var recording = Recording(problems, cancellation);
        if (recording is null || sites is null)
        {
            return null;
        }

        var models = Models(recording, sites.Value, problems);
        return problems.None ? Track(recording, models, progress, cancellation) : null;
    }

    private RadarRecording? Recording(Problems problems, CancellationToken cancellation)
    {
        using var stream = RecordingInput.Open(File, problems);
        if (stream is null)
        {
            return null;
        }

        var read = RadarRecording.Read(stream, cancellation);
        if (read.Container == Container.Unknown)
        {
            problems.Add(new(File, 0, "", "no recording of ASTERIX", Allowed));
            return null;
        }

        if (read.Radars.All(radar => radar.Plots.IsEmpty))
        {
            var others = string.Join(", ", read.Others.Where(other => other.Records > 0).Select(other => string.Create(CultureInfo.InvariantCulture, $"{other.Records} of {other.Category:000}")));
            problems.Add(new(File, 0, "", $"no plot of category 048 or 001{(others.Length > 0 ? $"; of others {others}" : "")}{(read.Faults > 0 ? $"; {read.First[0]}" : "")}", Allowed));
            return null;
        }

        if (read.IsCut)
        {
            problems.Add(new(File, 0, "", $"more than {RadarRecording.MostPlots} plots", "that many at most; a recording may be cut by time"));
        }

        return read;
    }

    private List<RadarModel> Models(RadarRecording recording, ImmutableArray<RadarSite> sites, Problems problems)
    {
        List<RadarModel> models = [];
        foreach (var unknown in sites.Where(site => recording.Radars.All(radar => radar.Source != site.Codes)))
        {
            problems.Add(new(Sites!, 0, "radars", $"radar {unknown.Source}, of which the recording holds nothing", $"one of {string.Join(", ", recording.Radars.Select(Name))}"));
        }

        foreach (var radar in recording.Radars.Where(radar => !radar.Plots.IsEmpty))
        {
            var site = sites.FirstOrDefault(site => site.Codes == radar.Source);
            var (place, turn) = (site?.Place ?? radar.Place, site?.Turn ?? RadarTurns.TurnOf(radar));
            if (place is null)
            {
                problems.Add(new(File, 0, radar.IsEarlier ? "category 002" : "I034/120", $"radar {Name(radar)} does not say where it stands", "its place in a file of sites: --sites FILE with radars: [{ source: " + Name(radar) + ", at: \"LATITUDE, LONGITUDE\" }]"));
            }

            if (turn is null)
            {
                problems.Add(new(File, 0, Turn(radar), $"radar {Name(radar)} tells neither the time of a turn nor two north marks, and its azimuths do not begin anew twice", "'turn' in a file of sites"));
            }
            else if ((radar.Plots.Max(plot => plot.Time) - radar.Plots.Min(plot => plot.Time)).Seconds / turn.Value.Seconds > MostTurns)
            {
                problems.Add(new(File, 0, Turn(radar), $"radar {Name(radar)} with turns of {turn.Value.Seconds:G4} s", $"at most {MostTurns} turns from its first plot to its last"));
            }
            else if (place is { } at)
            {
                models.Add(new(radar, site, models.Count, at, turn.Value));
            }
        }

        return models;
    }

    private TrackRecordingAnswer Track(RadarRecording recording, List<RadarModel> models, Action<double>? progress, CancellationToken cancellation)
    {
        var post = new NodeId(models.Count);
        var frame = LocalFrame.At(models[0].Place);
        var pass = new RecordingPass(models, Keeper, post, frame);
        var tracks = pass.Run(progress, cancellation);
        return new()
        {
            Radars = [.. models.Select(model => Told(recording.Radars.Where(radar => !radar.Plots.IsEmpty).ElementAt(model.Keeper.Value), model))],
            PlotsLeftOut = recording.LeftOut,
            PlotsRepeated = recording.Repeated,
            Unreadable = recording.Faults,
            FirstUnreadable = recording.Faults > 0 ? recording.First[0].ToString() : null,
            OtherRecords = recording.Others.Sum(other => other.Records),
            OriginLatitudeDegrees = models[0].Place.Latitude.Degrees,
            OriginLongitudeDegrees = models[0].Place.Longitude.Degrees,
            OriginHeightMetres = models[0].Place.Height.Metres,
            Tracks = tracks,
            Rows = pass.File.Rows,
            Table = pass.File.Bytes.ToArray(),
        };
    }

    private static TrackedRadar Told(RecordedRadar radar, RadarModel model) => new()
    {
        Source = Name(radar),
        LatitudeDegrees = model.Place.Latitude.Degrees,
        LongitudeDegrees = model.Place.Longitude.Degrees,
        HeightMetres = model.Place.Height.Metres,
        Turns = model.Turns.Length,
        TurnSeconds = model.Sensor.ScanPeriod.Seconds,
        Plots = radar.Plots.Length,
        HasNorthMarks = !radar.Marks.IsEmpty,
        UsesHeights = model.UsesHeights,
        RangeSigmaMetres = model.Sensor.RangeSigma.Metres,
        AzimuthSigmaDegrees = model.Sensor.AzimuthSigma.Degrees,
        Notes = model.Notes,
    };

    private static string Turn(RecordedRadar radar) => radar.IsEarlier ? "I002/041" : "I034/041";

    private static string Name(RecordedRadar radar) => string.Create(CultureInfo.InvariantCulture, $"{radar.Source.Area}/{radar.Source.System}");
}
