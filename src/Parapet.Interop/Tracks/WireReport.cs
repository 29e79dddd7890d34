using System.Collections.Immutable;
using Parapet.Interop.Asterix.Scenes;
using Parapet.Interop.Cot;
using Parapet.Interop.Dis.Scenes;
using Parapet.Interop.Scenes;
using Parapet.Record.Entries;

namespace Parapet.Interop.Tracks;

/// <summary>Sends every track of every post that a scene shows through every standard of tracks.</summary>
/// <param name="clock">The date of the moment 0.</param>
public sealed class WireReport(SceneClock clock) : ISceneWriter
{
    private const int WarmingRounds = 5000;

    private readonly Dictionary<int, ImmutableArray<WireTally>> _tallies = [];
    private readonly Dictionary<int, Dictionary<SceneId, Instant>> _held = [];
    private readonly Dictionary<int, Duration> _time = [];
    private bool _isWarm;

    /// <summary>Of which run it is; null before its head.</summary>
    public SceneHead? Head { get; private set; }

    /// <summary>For a post, what came of its tracks in each standard; and for how long its tracks stood, all together.</summary>
    public IEnumerable<(NodeDeclared Post, Duration TrackTime, ImmutableArray<WireTally> Tallies)> Posts =>
        Head!.Shown.Select(post => (post, _time[post.Node.Value], _tallies[post.Node.Value]));

    /// <inheritdoc/>
    public void Begin(SceneHead head)
    {
        Head = head;
        foreach (var post in head.Shown)
        {
            _tallies[post.Node.Value] = [.. Wires(head).Select(wire => new WireTally(wire, clock))];
            _held[post.Node.Value] = [];
            _time[post.Node.Value] = default;
        }
    }

    /// <inheritdoc/>
    public void Write(SceneItem item)
    {
        switch (item)
        {
            case SceneState { Belief: not null } state:
                Warm(state);
                _held[state.Id.Holder].TryAdd(state.Id, state.Time);
                foreach (var tally in _tallies[state.Id.Holder])
                {
                    tally.Send(state);
                }

                break;
            case SceneEnd { Id.Thing: SceneThing.Track } end:
                Close(end.Id, end.Time);
                foreach (var tally in _tallies[end.Id.Holder])
                {
                    tally.Forget(end.Id);
                }

                break;
        }
    }

    /// <inheritdoc/>
    public void End(Instant time)
    {
        foreach (var track in _held.Values.SelectMany(held => held.Keys).ToArray())
        {
            Close(track, time);
        }
    }

    private static ImmutableArray<ITrackWire> Wires(SceneHead head) => [new SystemTrackWire(), new TargetReportWire(head.Sites), CotTrackWire.Xml(), CotTrackWire.Mesh(), new EntityTrackWire()];

    /// <summary>
    /// Writes and reads the first state so often, untimed, that what is compiled as it first runs is compiled: by wires of its own, since
    /// a wire may remember what it sent.
    /// </summary>
    private void Warm(SceneState state)
    {
        if (_isWarm)
        {
            return;
        }

        _isWarm = true;
        var room = new byte[WireTally.Room];
        foreach (var wire in Wires(Head!))
        {
            for (var i = 0; i < WarmingRounds; i++)
            {
                var length = wire.Write(new(state.Id.Holder, 1, state, clock.At(state.Time)), room);
                _ = length > 0 && wire.TryRead(room.AsSpan(0, length), out _);
            }
        }
    }

    private void Close(SceneId track, Instant time)
    {
        if (_held[track.Holder].Remove(track, out var since))
        {
            _time[track.Holder] += time - since;
        }
    }
}
