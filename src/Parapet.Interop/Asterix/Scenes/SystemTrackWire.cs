using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Asterix.Messages;
using Parapet.Interop.Tracks;
using Parapet.Messages;

namespace Parapet.Interop.Asterix.Scenes;

/// <summary>
/// Tracks as system tracks of category 062 [Asterix062]: place, time, velocity along east and north, height and rate of climb as
/// far as their fields reach, number, status, age and accuracies. Every record says that it is simulated. A spread or an age
/// that its field has no room for is told as the greatest that it can say.
/// </summary>
public sealed class SystemTrackWire : ITrackWire
{
    private const int Numbers = 1 << 16;
    private const int Posts = 1 << 8;
    private const byte RadarOfThreeDimensions = 2;

    /// <summary>In a metre a second.</summary>
    private const double FeetPerMinute = 60 / 0.3048;

    private static readonly Angle MostDegrees = Angle.FromDegrees(65_535 * 180.0 / (1 << 25));
    private static readonly Length MostHeight = Length.FromFeet(255 * 6.25);
    private static readonly Speed MostSpeed = Speed.FromMetresPerSecond(63.75);
    private static readonly Speed MostClimb = Speed.FromMetresPerSecond(255 * 6.25 / FeetPerMinute);
    private static readonly Duration MostAge = Duration.FromSeconds(63.75);

    private readonly Edition _edition;
    private readonly SystemTracks _tracks;
    private readonly DataBlockWriter _block;
    private readonly RecordReader _reader;
    private readonly AsterixRecord _record;

    /// <param name="edition">Of category 062; null for the newest that all the known readers read.</param>
    public SystemTrackWire(Edition? edition = null)
    {
        _edition = edition ?? Editions.Find(62, "1.19")!;
        _tracks = new(_edition);
        _block = new(_edition);
        _reader = new(_edition);
        _record = new(_edition);
    }

    /// <inheritdoc/>
    public string Name => $"ASTERIX 062 edition {_edition.Name}";

    /// <inheritdoc/>
    public ImmutableArray<string> Loses { get; } =
        ["whom a post takes a track for, and for what", "the height of what is above 45.7 km or more than 457 m below the ellipsoid", "climbs and descents of more than 1,040 m/s", "of the covariance all but the spreads along its axes, and of these what is beyond 486 m of height, 64 m/s over the ground and 8 m/s of climb"];

    /// <summary>A bit is 180/2^25 deg, which is 0.6 m, and 6.25 ft of height.</summary>
    public Length HalfStep { get; } = Length.FromMetres(Math.Sqrt(2 * 0.2983 * 0.2983 + 0.9525 * 0.9525));

    /// <summary>A bit of I062/070 is 1/128 s.</summary>
    public Duration HalfTimeStep { get; } = Duration.FromSeconds(0.5 / 128);

    /// <inheritdoc/>
    public int Write(in SentTrack track, Span<byte> into)
    {
        _block.Clear();
        if (!_tracks.Write(Told(track), _record, out var fault) || !_block.Add(_record, out fault))
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
        if (!blocks.Next(out var block) || block.Category != _edition.Category || !_reader.Read(block.Records, _record, out _, out _)
            || _tracks.Read(_record) is not { Latitude: { } latitude, Longitude: { } longitude } read)
        {
            return false;
        }

        var place = new Geodetic(latitude, longitude, read.GeometricHeight ?? Length.Zero);
        track = new()
        {
            Key = FormattableString.Invariant($"{read.Source.System}:{read.TrackNumber}"),
            Position = read.GeometricHeight is null ? null : Wgs84.ToEcef(place),
            Velocity = read is { EastSpeed: { } east, NorthSpeed: { } north, ClimbRate: { } climb }
                ? LocalFrame.At(place).ToEcef(new Velocity<Enu>(east.MetresPerSecond, north.MetresPerSecond, climb.MetresPerSecond))
                : null,
            Time = read.TimeOfDay,
            Cycle = TimeOfDay.Cycle,
            Status = read.IsTentative ? TrackStatus.Tentative : read.IsCoasted ? TrackStatus.Coasted : TrackStatus.Confirmed,
            Age = read.PrimaryAge,
            HasAccuracy = read.LatitudeAccuracy is not null,
        };
        return true;
    }

    private SystemTrack Told(in SentTrack track)
    {
        var (state, belief) = (track.State, track.State.Belief!);
        var place = Wgs84.ToGeodetic(state.Position);
        var velocity = LocalFrame.At(place).ToLocal(state.Velocity);
        var spread = AxisSpread.Of(belief.Covariance, place);
        var isFlat = _edition.HasRoom("185/VX", velocity.X) && _edition.HasRoom("185/VY", velocity.Y);
        return new()
        {
            Source = new(0, (byte)(track.Post % Posts)),
            TimeOfDay = TimeOfDay.Of(track.Date),
            TrackNumber = (ushort)(track.Number % Numbers),
            Latitude = place.Latitude,
            Longitude = place.Longitude,
            EastSpeed = isFlat ? Speed.FromMetresPerSecond(velocity.X) : null,
            NorthSpeed = isFlat ? Speed.FromMetresPerSecond(velocity.Y) : null,
            ClimbRate = _edition.HasRoom("220/VALUE", velocity.Z * FeetPerMinute) ? Speed.FromMetresPerSecond(velocity.Z) : null,
            GeometricHeight = _edition.HasRoom("130/VALUE", place.Height.Feet) ? place.Height : null,
            PrefersGeometry = true,
            HeightSource = RadarOfThreeDimensions,
            IsTentative = belief.Status == TrackStatus.Tentative,
            IsCoasted = belief.Status == TrackStatus.Coasted,
            IsSimulated = true,
            IsBeginning = track.IsBeginning,
            IsEnd = track.IsEnd,
            PrimaryAge = new(Math.Clamp((state.Time - belief.Measured).Nanoseconds, 0, MostAge.Nanoseconds)),
            LatitudeAccuracy = Angle.FromDegrees(Math.Min(spread.LatitudeDegrees, MostDegrees.Degrees)),
            LongitudeAccuracy = Angle.FromDegrees(Math.Min(spread.LongitudeDegrees(place), MostDegrees.Degrees)),
            HeightAccuracy = Length.FromMetres(Math.Min(spread.Up, MostHeight.Metres)),
            EastSpeedAccuracy = Speed.FromMetresPerSecond(Math.Min(spread.EastSpeed, MostSpeed.MetresPerSecond)),
            NorthSpeedAccuracy = Speed.FromMetresPerSecond(Math.Min(spread.NorthSpeed, MostSpeed.MetresPerSecond)),
            ClimbAccuracy = Speed.FromMetresPerSecond(Math.Min(spread.UpSpeed, MostClimb.MetresPerSecond)),
        };
    }
}
