using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Tracks;
using Parapet.Messages;

namespace Parapet.Interop.Asterix.Scenes;

/// <summary>
/// Tracks as system tracks of category 062 [Asterix062]: place, time, velocity along east and north, height and rate of climb as
/// far as their fields reach, number, status, age and accuracies. Every record says that it is simulated.
/// </summary>
public sealed class SystemTracks : ITrackWire
{
    private const int Numbers = 1 << 16;
    private const int Posts = 1 << 8;
    private const int RadarOfThreeDimensions = 2;
    private const double MetresPerFoot = 0.3048;
    private const double SecondsPerMinute = 60;

    private readonly Edition _edition;
    private readonly RecordBuilder _builder;
    private readonly RecordReader _reader;
    private readonly AsterixRecord _heard;

    /// <param name="edition">Of category 062; null for the newest that all the known readers read.</param>
    public SystemTracks(Edition? edition = null)
    {
        _edition = edition ?? Editions.Find(62, "1.19")!;
        _builder = new(_edition);
        _reader = new(_edition);
        _heard = new(_edition);
    }

    /// <inheritdoc/>
    public string Name => $"ASTERIX 062 edition {_edition.Name}";

    /// <inheritdoc/>
    public ImmutableArray<string> Loses { get; } =
        ["whom a post takes a track for, and for what", "the height of what is above 45.7 km", "climbs and descents of more than 1,040 m/s", "of the covariance all but the spreads along its axes"];

    /// <summary>A bit is 180/2^25 deg, which is 0.6 m, and 6.25 ft of height.</summary>
    public Length HalfStep { get; } = Length.FromMetres(Math.Sqrt(2 * 0.2983 * 0.2983 + 0.9525 * 0.9525));

    /// <inheritdoc/>
    public int Write(in SentTrack track, Span<byte> into)
    {
        var (state, belief) = (track.State, track.State.Belief!);
        var place = Wgs84.ToGeodetic(state.Position);
        var velocity = LocalFrame.At(place).ToLocal(state.Velocity);
        var spread = AxisSpread.Of(belief.Covariance, place);
        var isCoasted = belief.Status == TrackStatus.Coasted;
        _builder.Clear();
        _builder.Add("010/SAC", 0);
        _builder.Add("010/SIC", track.Post % Posts);
        _builder.TryAdd("070/VALUE", TimeOfDay.Of(track.Date).Seconds);
        _builder.TryAdd("105/LAT", place.Latitude.Degrees);
        _builder.TryAdd("105/LON", Longitude(place));
        if (_builder.Fit(("185/VX", velocity.X), ("185/VY", velocity.Y)))
        {
            _builder.TryAdd("185/VX", velocity.X);
            _builder.TryAdd("185/VY", velocity.Y);
        }

        _builder.Add("040/VALUE", track.Number % Numbers);
        AddStatus(belief.Status == TrackStatus.Tentative, isCoasted);
        _builder.AddAtMost("290/PSR", Math.Max(0, (state.Time - belief.Measured).Seconds));
        _builder.TryAdd("130/VALUE", place.Height.Metres / MetresPerFoot);
        _builder.TryAdd("220/VALUE", velocity.Z / MetresPerFoot * SecondsPerMinute);
        AddSpread(spread, place);
        return _builder.Write(into);
    }

    /// <inheritdoc/>
    public bool TryRead(ReadOnlySpan<byte> message, out HeardTrack track)
    {
        track = default;
        var blocks = new DataBlocks(message);
        if (!blocks.Next(out var block) || block.Category != _edition.Category || !_reader.Read(block.Records, _heard, out _, out _))
        {
            return false;
        }

        if (_heard.Value("105/LAT") is not { } latitude || _heard.Value("105/LON") is not { } longitude)
        {
            return false;
        }

        var height = _heard.Value("130/VALUE") * MetresPerFoot;
        var place = Geodetic.FromDegrees(latitude, longitude, height ?? 0);
        track = new()
        {
            Key = FormattableString.Invariant($"{_heard.Value("010/SIC")}:{_heard.Value("040/VALUE")}"),
            Position = height is null ? null : Wgs84.ToEcef(place),
            Velocity = Velocity(place),
            Time = _heard.Value("070/VALUE") is { } time ? Duration.FromSeconds(time) : null,
            Cycle = TimeOfDay.Cycle,
            Status = _heard.Value("080/CNF") == 1 ? TrackStatus.Tentative : _heard.Value("080/CST") == 1 ? TrackStatus.Coasted : TrackStatus.Confirmed,
            Age = _heard.Value("290/PSR") is { } age ? Duration.FromSeconds(age) : null,
            HasAccuracy = _heard.Value("500/APW/LAT") is not null,
        };
        return true;
    }

    /// <summary>A meridian has one name.</summary>
    private static double Longitude(Geodetic place) => place.Longitude.Degrees >= 180 ? place.Longitude.Degrees - 360 : place.Longitude.Degrees;

    private Velocity<Ecef>? Velocity(Geodetic place) =>
        _heard.Value("185/VX") is { } east && _heard.Value("185/VY") is { } north && _heard.Value("220/VALUE") is { } climb
            ? LocalFrame.At(place).ToEcef(new Velocity<Enu>(east, north, climb * MetresPerFoot / SecondsPerMinute))
            : null;

    /// <summary>The parts of the item stand one behind another: to reach the fourth, the third is sent too.</summary>
    private void AddStatus(bool isTentative, bool isCoasted)
    {
        _builder.Add("080/MRH", 1);
        _builder.Add("080/SRC", RadarOfThreeDimensions);
        _builder.Add("080/CNF", isTentative ? 1 : 0);
        _builder.Add("080/SIM", 1);
        if (isCoasted)
        {
            _builder.Add("080/AMA", 0);
            _builder.Add("080/CST", 1);
        }
    }

    private void AddSpread(AxisSpread spread, Geodetic place)
    {
        _builder.AddAtMost("500/APW/LAT", spread.LatitudeDegrees);
        _builder.AddAtMost("500/APW/LON", spread.LongitudeDegrees(place));
        _builder.AddAtMost("500/AGA", spread.Up / MetresPerFoot);
        _builder.AddAtMost("500/ATV/X", spread.EastSpeed);
        _builder.AddAtMost("500/ATV/Y", spread.NorthSpeed);
        _builder.AddAtMost("500/ARC", spread.UpSpeed / MetresPerFoot * SecondsPerMinute);
    }
}
