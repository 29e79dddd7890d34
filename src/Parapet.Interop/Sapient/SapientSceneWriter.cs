using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Scenes;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Sapient;

/// <summary>
/// Tells what radars measure and posts believe in messages of SAPIENT (BSI Flex 335, version 2): each radar and each post is a
/// node that registers, says how it is once a minute, and reports detections. Every message says that it is simulated. What is
/// true is not told, and no task is taken.
/// </summary>
/// <param name="stream">Takes each message behind its length in four bytes, the lowest first, as a connection would.</param>
/// <param name="clock">The date of the moment 0.</param>
public sealed class SapientSceneWriter(Stream stream, SceneClock clock) : ISceneWriter
{
    /// <summary>What a scene holds and the messages have no place for.</summary>
    public static ImmutableArray<string> Loses { get; } =
    [
        "what truly is: it carries plots and tracks",
        "of the covariance of tracks all but its spreads along east, north and up",
        "when a track was last measured, and when it was dropped",
        "orders, launches and judgements",
    ];

    private const int RegistrationField = 4;
    private const int StatusField = 6;
    private const int DetectionField = 7;
    private const int LengthBytes = 4;
    private const int MostBytes = 1 << 18;
    private const float SecondsBetweenReports = 60;

    private readonly byte[] _room = new byte[MostBytes];
    private readonly SortedDictionary<SceneId, (SapientNode Node, bool IsSilent)> _radars = [];
    private readonly SortedDictionary<int, SapientNode> _posts = [];
    private readonly Dictionary<SceneId, (string Name, string Post, string Id)> _tracks = [];
    private string _prefix = "parapet";
    private string _note = "SIMULATED";
    private Instant _nextReport = Instant.FromSeconds(SecondsBetweenReports);
    private long _count;

    private delegate void Body(ref ProtobufWriter writer);

    /// <inheritdoc/>
    public void Begin(SceneHead head)
    {
        _prefix = head.Run is { } run ? string.Create(CultureInfo.InvariantCulture, $"parapet-{run.Seed}-{run.Draw}-{run.Replication}-{run.Option}") : "parapet";
        _note = $"SIMULATED, {head.Title}";
    }

    /// <inheritdoc/>
    public void Write(SceneItem item)
    {
        if (item.Time >= _nextReport)
        {
            Report(item.Time, isLast: false);
            _nextReport = item.Time + Duration.FromSeconds(SecondsBetweenReports);
        }

        switch (item)
        {
            case SceneAppearance { Object: { Id.Thing: SceneThing.Radar } radar }:
                var node = new SapientNode(SapientIds.Uuid($"{_prefix}/{radar.Id}"), radar.Name, IsRadar: true, radar.Place, radar.Reach, radar.Boresight ?? Azimuth.FromDegrees(0), radar.SectorWidth ?? Angle.FromDegrees(360));
                _radars[radar.Id] = (node, false);
                Register(node, item.Time);
                break;
            case SceneAppearance { Object: { Id.Thing: SceneThing.Track } track }:
                _tracks[track.Id] = (track.Name, track.Type, SapientIds.Ulid(clock.At(item.Time), $"{_prefix}/{track.Id}"));
                break;
            case SceneEvent { Kind: SceneEventKind.Radiation } told when _radars.TryGetValue(told.Subject, out var radar):
                _radars[told.Subject] = (radar.Node, !told.IsRadiating);
                ReportStatus(radar.Node, item.Time, isNew: true, !told.IsRadiating, isLast: false);
                break;
            case SceneState { Belief: null } state when _radars.TryGetValue(state.Id, out var carried):
                Move(carried, state);
                break;
            case ScenePlot plot when _radars.TryGetValue(plot.Radar, out var radar):
                Send(radar.Node, item.Time, DetectionField, (ref ProtobufWriter writer) => SapientReports.WritePlot(plot.Plot, NextId(item.Time), ref writer));
                break;
            case SceneState { Belief: { } belief } state when _tracks.TryGetValue(state.Id, out var track):
                Send(PostOf(state.Id, track.Post, item.Time), item.Time, DetectionField, (ref ProtobufWriter writer) => SapientReports.WriteTrack(state, belief, NextId(item.Time), track.Id, track.Name, ref writer));
                break;
        }
    }

    /// <inheritdoc/>
    public void End(Instant time)
    {
        Report(time, isLast: true);
        stream.Flush();
    }

    /// <summary>Plots are told from where the radar is: one that moves says so at each of its states.</summary>
    private void Move((SapientNode Node, bool IsSilent) radar, SceneState state)
    {
        var node = radar.Node with { Place = Wgs84.ToGeodetic(state.Position) };
        _radars[state.Id] = (node, radar.IsSilent);
        ReportStatus(node, state.Time, isNew: true, radar.IsSilent, isLast: false);
    }

    /// <summary>A post is a node from its first track on.</summary>
    private SapientNode PostOf(SceneId track, string name, Instant time)
    {
        if (!_posts.TryGetValue(track.Holder, out var node))
        {
            _posts[track.Holder] = node = new(SapientIds.Uuid($"{_prefix}/post-{track.Holder}"), name, IsRadar: false, null, null, Azimuth.FromDegrees(0), Angle.FromDegrees(360));
            Register(node, time);
        }

        return node;
    }

    private void Register(SapientNode node, Instant time)
    {
        Send(node, time, RegistrationField, (ref ProtobufWriter writer) => SapientRegistration.Write(node, SecondsBetweenReports, ref writer));
        ReportStatus(node, time, isNew: true, isSilent: false, isLast: false);
    }

    private void Report(Instant time, bool isLast)
    {
        foreach (var (node, isSilent) in _radars.Values)
        {
            ReportStatus(node, time, isNew: isLast, isSilent, isLast);
        }

        foreach (var node in _posts.Values)
        {
            ReportStatus(node, time, isNew: isLast, isSilent: false, isLast);
        }
    }

    private void ReportStatus(SapientNode node, Instant time, bool isNew, bool isSilent, bool isLast) =>
        Send(node, time, StatusField, (ref ProtobufWriter writer) => SapientReports.WriteStatus(node, NextId(time), isNew, isSilent, isLast, ref writer));

    private string NextId(Instant time) => SapientIds.Ulid(clock.At(time), $"{_prefix}/{_count++}");

    private void Send(SapientNode node, Instant time, int content, Body body)
    {
        var writer = new ProtobufWriter(_room.AsSpan(LengthBytes));
        writer.Text(13, _note);
        var inner = writer.Length;
        body(ref writer);
        writer.Close(content, inner);
        writer.Text(2, node.Id);
        var date = clock.At(time);
        var since = writer.Length;
        writer.Whole(2, (ulong)(date.Ticks % TimeSpan.TicksPerSecond * 100));
        writer.Whole(1, (ulong)date.ToUnixTimeSeconds());
        writer.Close(1, since);
        var begins = _room.Length - writer.Length - LengthBytes;
        BinaryPrimitives.WriteInt32LittleEndian(_room.AsSpan(begins), writer.Length);
        stream.Write(_room.AsSpan(begins, LengthBytes + writer.Length));
    }
}
