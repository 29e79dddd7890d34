using System.Buffers;
using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Scenes;
using Parapet.Interop.Tracks;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Cot;

/// <summary>Tracks as events of Cursor on Target, in XML or in the protocol of TAK.</summary>
public sealed class CotTrackWire : ITrackWire
{
    private readonly bool _isXml;
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly HashSet<SceneId> _known = [];
    private CotScene? _scene;
    private CotEvent? _told;

    private CotTrackWire(bool isXml) => _isXml = isXml;

    /// <summary>Events in XML, as servers take them.</summary>
    public static CotTrackWire Xml() => new(isXml: true);

    /// <summary>Messages of the TAK protocol, version 1, as clients in one network tell them to each other.</summary>
    public static CotTrackWire Mesh() => new(isXml: false);

    /// <inheritdoc/>
    public string Name => _isXml ? "Cursor on Target, XML" : "Cursor on Target, TAK protocol 1";

    /// <inheritdoc/>
    public ImmutableArray<string> Loses { get; } =
        ["how fast a track climbs", "of the covariance all but a circle and a band", "when a track was last measured", "whether it is confirmed or coasted, but in words"];

    /// <summary>A step is 1e-7 deg, which is 1.1 cm, and 1 cm of height.</summary>
    public Length HalfStep { get; } = Length.FromMetres(Math.Sqrt(2 * 0.0056 * 0.0056 + 0.005 * 0.005));

    /// <summary>Times are told to the nearest millisecond.</summary>
    public Duration HalfTimeStep { get; } = Duration.FromSeconds(0.0005);

    /// <inheritdoc/>
    public int Write(in SentTrack track, Span<byte> into)
    {
        if (_scene is null)
        {
            _scene = new(told => _told = told, new(track.Date.AddTicks(-track.State.Time.Nanoseconds / 100)));
            _scene.Begin(new(null, [], []));
        }

        if (_known.Add(track.State.Id))
        {
            _scene.Write(new SceneAppearance(track.State.Time, new(track.State.Id) { Name = track.State.Id.ToString(), Type = "", Side = SceneSide.Unknown }));
        }

        _scene.Write(track.State);
        _bytes.ResetWrittenCount();
        if (_isXml)
        {
            CotXml.Write(_told!, _bytes);
        }
        else
        {
            TakProtobuf.WriteMesh(new(_told), _bytes);
        }

        _bytes.WrittenSpan.CopyTo(into);
        return _bytes.WrittenCount;
    }

    /// <inheritdoc/>
    public bool TryRead(ReadOnlySpan<byte> message, out HeardTrack track)
    {
        track = default;
        if ((_isXml ? ReadXml(message) : ReadMesh(message)) is not { } told)
        {
            return false;
        }

        track = new()
        {
            Key = told.Uid,
            Position = CotEvent.IsKnown(told.HeightMetres) ? Wgs84.ToEcef(told.Place) : null,
            Time = new(told.Time.Ticks * 100 - DateTimeOffset.UnixEpoch.Ticks * 100),
            Identity = CotType.IdentityOf(told.Type),
            Category = CotType.CategoryOf(told.Type),
            HasAccuracy = CotEvent.IsKnown(told.CircularErrorMetres),
        };
        return true;
    }

    private static CotEvent? ReadXml(ReadOnlySpan<byte> message) => CotXml.TryRead(message, out var told, out WireFault _) ? told : null;

    private static CotEvent? ReadMesh(ReadOnlySpan<byte> message) => TakProtobuf.TryReadMesh(message, out var read, out _) ? read?.Event : null;
}
