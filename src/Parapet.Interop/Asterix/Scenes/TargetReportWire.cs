using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Asterix.Messages;
using Parapet.Interop.Traffic;
using Parapet.Interop.Tracks;
using Parapet.Messages;

namespace Parapet.Interop.Asterix.Scenes;

/// <summary>
/// Tracks as target reports of category 048 [Asterix048], as a radar tells those of its own: slant range and bearing from its
/// site, height, speed and heading over the ground, number, accuracies. The place in space follows from range, bearing and
/// height, so that near the zenith of the site it follows badly. Every record says that it is simulated; a coasted track is one
/// without a detection. Heights are above the ellipsoid.
/// </summary>
/// <param name="sites">For each post the site that its reports are told from, which the receiver knows: of a post without one nothing can be told.</param>
public sealed class TargetReportWire(ImmutableDictionary<NodeId, Geodetic> sites) : ITrackWire
{
    private const int Numbers = 1 << 12;
    private const int Posts = 1 << 8;
    private const byte NoDetection = 0;
    private const byte PrimaryPlot = 1;
    private const double MostUnits = 255;

    private static readonly Edition Newest = Editions.Find(48, "1.30")!;
    private static readonly Length MostLength = Length.FromNauticalMiles(MostUnits / 128);
    private static readonly Speed MostSpeed = Speed.FromKnots(MostUnits / 16384 * 3600);
    private static readonly Angle MostAngle = Angle.FromDegrees(MostUnits * 360 / 4096);

    private readonly ImmutableDictionary<int, Geodetic> _known = sites.ToImmutableDictionary(site => site.Key.Value % Posts, site => site.Value);
    private readonly MonoradarTargets _targets = new(Newest);
    private readonly DataBlockWriter _block = new(Newest);
    private readonly RecordReader _reader = new(Newest);
    private readonly AsterixRecord _record = new(Newest);

    /// <inheritdoc/>
    public string Name => $"ASTERIX 048 edition {Newest.Name}";

    /// <inheritdoc/>
    public ImmutableArray<string> Loses { get; } =
    [
        "whom a post takes a track for, and for what", "how fast a track climbs", "what is beyond 256 NM of the radar, and what a post without a radar on the ground holds", "the height of what is above 62.4 km",
        "the place of what is within 20 deg of straight above the radar, as well as of the rest", "when a track was last measured", "of the covariance all but the spreads over the ground",
    ];

    /// <summary>
    /// At 256 NM, where the bearing's bit of 360/2^16 deg is 45 m, with a range of 1/256 NM and a height of 25 ft: 23.4 m. Nearer it is less
    /// up to 70 degrees of elevation, beyond which range and height tell ever less of the place.
    /// </summary>
    public Length HalfStep { get; } = Length.FromMetres(23.4);

    /// <summary>A bit of I048/140 is 1/128 s.</summary>
    public Duration HalfTimeStep { get; } = Duration.FromSeconds(0.5 / 128);

    /// <inheritdoc/>
    public int Write(in SentTrack track, Span<byte> into)
    {
        _block.Clear();
        if (Told(track) is not { } target)
        {
            return 0;
        }

        if (!_targets.Write(target, _record, out var fault) || !_block.Add(_record, out fault))
        {
            throw new InvalidOperationException(fault.ToString());
        }

        _block.Block.CopyTo(into);
        return _block.Block.Length;
    }

    /// <inheritdoc/>
    public bool TryRead(ReadOnlySpan<byte> message, out HeardTrack track)
    {
        track = default;
        var blocks = new DataBlocks(message);
        if (!blocks.Next(out var block) || block.Category != Newest.Category || !_reader.Read(block.Records, _record, out _, out _)
            || _targets.Read(_record) is not { SlantRange: { } range, Bearing: { } bearing } read || !_known.TryGetValue(read.Source.System, out var site))
        {
            return false;
        }

        track = new()
        {
            Key = FormattableString.Invariant($"{read.Source.System}:{read.TrackNumber}"),
            Position = read.MeasuredHeight is { } height ? LocalFrame.At(site).PointAt(new(range, bearing, SlantElevation.Of(site, range, bearing, height))) : null,
            Time = read.TimeOfDay,
            Cycle = TimeOfDay.Cycle,
            Status = read.IsTentative ? TrackStatus.Tentative : read.Detection == NoDetection ? TrackStatus.Coasted : TrackStatus.Confirmed,
            HasAccuracy = read.EastAccuracy is not null,
        };
        return true;
    }

    private MonoradarTarget? Told(in SentTrack track)
    {
        var (state, belief) = (track.State, track.State.Belief!);
        if (!sites.TryGetValue(new(track.Post), out var site))
        {
            return null;
        }

        var seen = LocalFrame.At(site).Sight(state.Position);
        if (!Newest.HasRoom("040/RHO", seen.Range.NauticalMiles))
        {
            return null;
        }

        var place = Wgs84.ToGeodetic(state.Position);
        var velocity = LocalFrame.At(place).ToLocal(state.Velocity);
        var speed = Speed.FromMetresPerSecond(Math.Sqrt(velocity.X * velocity.X + velocity.Y * velocity.Y));
        var isTold = Newest.HasRoom("200/GSP", speed.Knots / 3600);
        var spread = AxisSpread.Of(belief.Covariance, place);
        return new MonoradarTarget
        {
            Source = new(0, (byte)(track.Post % Posts)),
            TimeOfDay = TimeOfDay.Of(track.Date),
            Detection = belief.Status == TrackStatus.Coasted ? NoDetection : PrimaryPlot,
            IsSimulated = true,
            SlantRange = seen.Range,
            Bearing = seen.Azimuth,
            MeasuredHeight = Newest.HasRoom("110/3DH", place.Height.Feet) ? place.Height : null,
            TrackNumber = (ushort)(track.Number % Numbers),
            IsTentative = belief.Status == TrackStatus.Tentative,
            GroundSpeed = isTold ? speed : null,
            Heading = isTold ? Azimuth.Of(velocity.X, velocity.Y) : null,
            EastAccuracy = Length.FromMetres(Math.Min(spread.East, MostLength.Metres)),
            NorthAccuracy = Length.FromMetres(Math.Min(spread.North, MostLength.Metres)),
            SpeedAccuracy = Speed.FromMetresPerSecond(Math.Min(SpreadAlong(velocity.X, velocity.Y, spread), MostSpeed.MetresPerSecond)),
            HeadingAccuracy = Angle.FromRadians(Math.Min(SpreadAlong(-velocity.Y, velocity.X, spread) / Math.Max(1, speed.MetresPerSecond), MostAngle.Radians)),
        };
    }

    /// <summary>The spread of the velocity along a direction over the ground, as if east and north did not vary together; in m/s.</summary>
    private static double SpreadAlong(double east, double north, AxisSpread spread)
    {
        var length = Math.Max(1e-9, Math.Sqrt(east * east + north * north));
        var (eastward, northward) = (east / length * spread.EastSpeed, north / length * spread.NorthSpeed);
        return Math.Sqrt(eastward * eastward + northward * northward);
    }
}
