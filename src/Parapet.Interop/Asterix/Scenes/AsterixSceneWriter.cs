using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Scenes;
using Parapet.Interop.Tracks;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Asterix.Scenes;

/// <summary>
/// Sends what radars measure and posts believe: target reports of category 048, north marks of 034 and system tracks of 062,
/// each marked as simulated, one record a datagram. What is true is not sent.
/// </summary>
/// <param name="sink">Takes a data block a datagram.</param>
/// <param name="clock">The date of the moment 0.</param>
public sealed class AsterixSceneWriter(IDatagramSink sink, SceneClock clock) : ISceneWriter
{
    private readonly byte[] _room = new byte[1 << 16];
    private readonly SystemTrackWire _tracks = new();
    private readonly PlotReports _plots = new();
    private readonly Dictionary<SceneId, Geodetic> _sites = [];
    private readonly TrackNumbers _numbers = new();
    private readonly Dictionary<SceneId, SceneState> _told = [];

    /// <summary>Plots whose range the standard has no place for.</summary>
    public int TooFar { get; private set; }

    /// <inheritdoc/>
    public void Begin(SceneHead head)
    {
    }

    /// <inheritdoc/>
    public void Write(SceneItem item)
    {
        switch (item)
        {
            case SceneAppearance { Object: { Id.Thing: SceneThing.Radar, Place: { } site } radar }:
                _sites[radar.Id] = site;
                break;
            case SceneScan scan:
                _sites[scan.Radar] = Wgs84.ToGeodetic(scan.Antenna);
                sink.Send(scan.Time, _plots.NorthMark(Source(scan.Radar), _sites[scan.Radar], clock.At(scan.Time), scan.Ends - scan.Time));
                break;
            case ScenePlot plot when _sites.TryGetValue(plot.Radar, out var site):
                Send(plot, site);
                break;
            case SceneState { Belief: not null } state:
                Send(state, state.Time, isEnd: false);
                _told[state.Id] = state;
                break;
            case SceneEnd end:
                if (_told.TryGetValue(end.Id, out var last))
                {
                    Send(last, end.Time, isEnd: true);
                    _told.Remove(end.Id);
                }

                _numbers.Forget(end.Id);
                break;
        }
    }

    /// <inheritdoc/>
    public void End(Instant time)
    {
    }

    /// <summary>A track that ends is told of once more, with the state that it had last and that state's time: nothing newer is believed of it.</summary>
    private void Send(SceneState state, Instant at, bool isEnd)
    {
        var track = new SentTrack(state.Id.Holder, _numbers.Of(state.Id), state, clock.At(state.Time)) { IsBeginning = !_told.ContainsKey(state.Id), IsEnd = isEnd };
        sink.Send(at, _room.AsSpan(0, _tracks.Write(track, _room)));
    }

    private void Send(ScenePlot plot, Geodetic site)
    {
        var block = _plots.Of(plot.Plot, Source(plot.Radar), site, clock.At(plot.Time));
        if (block.IsEmpty)
        {
            TooFar++;
            return;
        }

        sink.Send(plot.Time, block);
    }

    /// <summary>Radars beyond the 256 that the standard counts share a number.</summary>
    private static byte Source(SceneId radar) => (byte)radar.Number;
}
