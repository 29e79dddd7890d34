using System.Globalization;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Asterix;
using Parapet.Interop.Asterix.Messages;
using Parapet.Interop.Asterix.Recordings;

namespace Parapet.Interop.Traffic;

/// <summary>Puts records of ASTERIX that tell where aircraft are into a book of flights.</summary>
internal sealed class ReportTraffic(FlightBook book)
{
    private const double FeetPerLevel = 100;
    private readonly DayClock _clock = new();
    private readonly Dictionary<DataSource, Geodetic> _radars = [];
    private SystemTracks? _tracks;
    private MonoradarTargets? _targets;
    private MonoradarServices? _services;
    private RecordedTime _recorded;

    /// <summary>The time of the day from which times are counted; null before the first.</summary>
    public double? FirstSecondsOfDay => _clock.FirstSecondsOfDay;

    /// <summary>Takes in one record.</summary>
    /// <param name="offset">Of its first octet.</param>
    /// <param name="recorded">When it was recorded.</param>
    public void Take(AsterixRecord record, long offset, RecordedTime recorded)
    {
        _recorded = recorded;
        switch (record.Edition.Category)
        {
            case 21:
                Take(record, record.Value("080/VALUE"), offset);
                break;
            case 34:
                Take((_services ??= new(record.Edition)).Read(record));
                break;
            case 48:
                Take((_targets ??= new(record.Edition)).Read(record), offset);
                break;
            case 62:
                Take((_tracks ??= new(record.Edition)).Read(record), offset);
                break;
        }
    }

    private void Take(in SystemTrack track, long offset)
    {
        book.Count();
        if (track is not { Latitude: { } latitude, Longitude: { } longitude })
        {
            return;
        }

        var time = _clock.Of(track.TimeOfDay.Seconds, _recorded);
        var id = track.AircraftAddress is { } address ? Hex(address) : Named($"{track.Source.Area}-{track.Source.System}-{track.TrackNumber}");
        Height(id, time, track.GeometricHeight, track.MeasuredPressureHeight);
        Name(id, track.CallSign);
        if (track is { EastSpeed: { } east, NorthSpeed: { } north })
        {
            book.Move(id, time, new(Azimuth.Of(east.MetresPerSecond, north.MetresPerSecond), Speed.FromMetresPerSecond(Math.Sqrt(east.MetresPerSecond * east.MetresPerSecond + north.MetresPerSecond * north.MetresPerSecond)), track.ClimbRate));
        }

        // A track that ends may tell once more what it told last.
        if (!track.IsEnd || !book.IsToldOf(id, time))
        {
            book.Place(id, time, latitude.Degrees, longitude.Degrees, offset);
        }
    }

    private void Take(in MonoradarTarget target, long offset)
    {
        book.Count();
        if (target is not { TimeOfDay: { } day, SlantRange: { } range, Bearing: { } bearing })
        {
            return;
        }

        if (!_radars.TryGetValue(target.Source, out var radar))
        {
            book.Fail(offset, "I048/010", string.Create(CultureInfo.InvariantCulture, $"radar {target.Source.Area}/{target.Source.System}, whose place no I034/120 before it tells"));
            return;
        }

        // Without an address or a number nothing says that the next plot is of the same aircraft.
        if ((target.AircraftAddress is { } address ? Hex(address) : target.TrackNumber is { } number ? Named($"{target.Source.Area}-{target.Source.System}-{number}") : null) is not { } id
            || (target.MeasuredHeight ?? target.PressureHeight) is not { } height)
        {
            return;
        }

        var time = _clock.Of(day.Seconds, _recorded);
        Height(id, time, target.MeasuredHeight, target.PressureHeight);
        Name(id, target.CallSign);
        if (target is { GroundSpeed: { } speed, Heading: { } heading })
        {
            book.Move(id, time, new(heading, speed, null));
        }

        var place = Wgs84.ToGeodetic(LocalFrame.At(radar).PointAt(new(range, bearing, SlantElevation.Of(radar, range, bearing, height))));
        book.Place(id, time, place.Latitude.Degrees, place.Longitude.Degrees, offset);
    }

    private void Take(in MonoradarService service)
    {
        if (service is { Latitude: { } latitude, Longitude: { } longitude, Height: { } height })
        {
            _radars[service.Source] = new(latitude, longitude, height);
        }
    }

    /// <summary>A report of category 021, whose items have other numbers in its first editions: those are found by their newer ones or passed over.</summary>
    private void Take(AsterixRecord record, double? address, long offset)
    {
        book.Count();
        if (address is not { } number || record.SecondsOfDay is not { } day || (record.Value("131/LAT") ?? record.Value("130/LAT")) is not { } latitude
            || (record.Value("131/LON") ?? record.Value("130/LON")) is not { } longitude)
        {
            return;
        }

        var (id, time) = (Hex((uint)number), _clock.Of(day, _recorded));
        Height(
            id, time, record.Value("140/VALUE") is { } geometric ? Length.FromFeet(geometric) : null, record.Value("145/VALUE") is { } level ? Length.FromFeet(level * FeetPerLevel) : null);
        if (record.Value("160/GS") is { } miles && record.Value("160/TA") is { } course)
        {
            book.Move(id, time, new(Azimuth.FromDegrees(course), Speed.FromKnots(miles * 3600), null));
        }

        book.Place(id, time, latitude, longitude, offset);
    }

    private void Height(string id, Instant time, Length? geometric, Length? pressure)
    {
        if (pressure is { } level)
        {
            book.Height(id, time, level, isGeometric: false);
        }

        if (geometric is { } height)
        {
            book.Height(id, time, height, isGeometric: true);
        }
    }

    private void Name(string id, CallSign? callsign)
    {
        if (callsign is { } told)
        {
            book.Name(id, told.ToString());
        }
    }

    private static string Hex(uint address) => address.ToString("X6", CultureInfo.InvariantCulture);

    /// <summary>Numbers that are no addresses of the register bear a mark.</summary>
    private static string Named(FormattableString number) => "~" + FormattableString.Invariant(number);
}
