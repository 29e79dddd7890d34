using System.Runtime.InteropServices;
using Parapet.BattleManagement;
using Parapet.BattleManagement.Engagement;
using Parapet.Fusion;
using Parapet.Messages;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Scenarios;
using Parapet.Tracking.Filtering;

namespace Parapet.Simulation.Stages;

/// <summary>A command post at work: its picture, its commander, and what they have said.</summary>
internal sealed class Post : IPicture
{
    /// <summary>A radar's own track may be this many of its scans old and still count as seeing the target.</summary>
    private const double ScansHeld = 2.5;

    // By the numbers of the fire units; null for units of other posts.
    private readonly EngagementRadar?[] _radars;
    private readonly List<TrackReport> _tracks = [];
    private readonly NodeId[] _fireControlSources;
    private Instant _now;

    /// <param name="fireControlSources">Nodes whose tracks come over a link that rounds may be guided by.</param>
    public Post(
        CommandPostPlacement placement, AirPicture picture, CommandPost commander, Dictionary<FireUnitId, SensorPlacement> radars, NodeId[] fireControlSources)
    {
        _fireControlSources = fireControlSources;
        Placement = placement;
        Picture = picture;
        Commander = commander;
        Strobes = new(placement.Node);
        _radars = new EngagementRadar?[radars.Keys.Select(unit => unit.Value + 1).DefaultIfEmpty().Max()];
        foreach (var (unit, radar) in radars)
        {
            _radars[unit.Value] = new(
                new(radar.Id.Value),
                radar.Radar.ScanPeriod * ScansHeld + radar.ReportingDelay,
                new(radar.Radar, radar.Station, radar.Boresight));
        }
    }

    public CommandPostPlacement Placement { get; }

    public AirPicture Picture { get; }

    public CommandPost Commander { get; }

    public PostStrobes Strobes { get; }

    /// <summary>Whether it is the national centre, which commands no system.</summary>
    public bool IsCentre => Placement.System.Length == 0;

    /// <summary>When the national centre was last heard.</summary>
    public Instant CentreHeard { get; set; } = Instant.Start;

    public bool IsAlone { get; set; }

    public ReadOnlySpan<TrackReport> Tracks => CollectionsMarshal.AsSpan(_tracks);

    /// <summary>Takes the picture as it stands now; <see cref="Tracks"/> holds it until the next look.</summary>
    public void Look(Instant now)
    {
        _now = now;
        _tracks.Clear();
        Picture.Tracks(now, _tracks);
    }

    public bool EngagementRadarHolds(FireUnitId unit, TrackNumber track)
    {
        var radar = _radars[unit.Value]!;
        return Picture.IsHeldBy(track, radar.Keeper, _now, radar.LongestAge);
    }

    public bool EngagementRadarCovers(FireUnitId unit, Position<Ecef> place) => _radars[unit.Value]!.Coverage.Contains(place, _now);

    /// <summary>The post's own estimate of a track at its last look; null if it holds none of that number.</summary>
    public TrackReport? Find(TrackNumber number)
    {
        foreach (ref readonly var track in Tracks)
        {
            if (track.Number == number)
            {
                return track;
            }
        }

        return null;
    }

    public bool OwnRadarsHold(TrackNumber track) => Picture.IsHeldByOwn(track);

    public RemoteTrack? FireControlTrack(TrackNumber track)
    {
        TrackReport? freshest = null;
        foreach (var source in _fireControlSources)
        {
            if (Picture.LatestFrom(source, track) is { } report && (freshest is null || report.LastPlot > freshest.LastPlot))
            {
                freshest = report;
            }
        }

        return freshest is { } best
            ? new(_now - best.LastPlot, Length.FromMetres(Math.Sqrt(Extrapolation.StateAt(best, _now).Covariance.PositionTrace)))
            : null;
    }

    /// <summary>A fire unit's engagement radar.</summary>
    /// <param name="Keeper">The node of its track keeper.</param>
    /// <param name="LongestAge">A track of which the radar's newest plot is older than this is not held by it.</param>
    private sealed record EngagementRadar(NodeId Keeper, Duration LongestAge, RadarCoverage Coverage);
}
