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
    private const int Sources = 1 << 8;

    private readonly byte[] _room = new byte[1 << 16];
    private readonly SystemTracks _tracks = new();
    private readonly PlotReports _plots = new(Editions.Find(48, "1.30")!, Editions.Find(34, "1.29")!);
    private readonly Dictionary<SceneId, Geodetic> _sites = [];
    private readonly TrackNumbers _numbers = new();

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
                Send(scan.Time, _plots.WriteNorthMark(Source(scan.Radar), _sites[scan.Radar], clock.At(scan.Began), scan.Time - scan.Began, _room));
                break;
            case ScenePlot plot when _sites.TryGetValue(plot.Radar, out var site):
                var written = _plots.Write(plot.Plot, Source(plot.Radar), site, clock.At(plot.Time), _room);
                TooFar += written == 0 ? 1 : 0;
                Send(plot.Time, written);
                break;
            case SceneState { Belief: not null } state:
                Send(state.Time, _tracks.Write(new(state.Id.Holder, _numbers.Of(state.Id), state, clock.At(state.Time)), _room));
                break;
            case SceneEnd end:
                _numbers.Forget(end.Id);
                break;
        }
    }

    /// <inheritdoc/>
    public void End(Instant time)
    {
    }

    private static int Source(SceneId radar) => radar.Number % Sources;

    private void Send(Instant time, int written)
    {
        if (written > 0)
        {
            sink.Send(time, _room.AsSpan(0, written));
        }
    }
}
