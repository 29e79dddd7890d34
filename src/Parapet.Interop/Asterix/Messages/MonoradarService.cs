using Parapet.Interop.Wire;

namespace Parapet.Interop.Asterix.Messages;

/// <summary>What a radar says of itself: a service message of category 034, or of 002 before it, which has no place for where the radar stands.</summary>
public readonly record struct MonoradarService
{
    /// <summary>The antenna points north.</summary>
    public const byte NorthMarker = 1;

    /// <summary>The antenna enters a sector.</summary>
    public const byte SectorCrossing = 2;

    /// <summary>The radar.</summary>
    public required DataSource Source { get; init; }

    /// <summary>What it tells: <see cref="NorthMarker"/>, <see cref="SectorCrossing"/>, 3 a filter, 4 a jamming strobe, 5 a solar storm, 6 and 7 strobes of SSR and Mode S jamming.</summary>
    public required byte Kind { get; init; }

    /// <summary>Since midnight UTC, below a day.</summary>
    public Duration? TimeOfDay { get; init; }

    /// <summary>Where the sector begins, in steps of 360/256 degrees.</summary>
    public Azimuth? Sector { get; init; }

    /// <summary>Of one turn of the antenna.</summary>
    public Duration? Turn { get; init; }

    /// <summary>Of the radar, above mean sea level.</summary>
    public Length? Height { get; init; }

    /// <summary>Of the radar; there wherever <see cref="Height"/> is.</summary>
    public Angle? Latitude { get; init; }

    /// <summary>Of the radar; there wherever <see cref="Height"/> is.</summary>
    public Angle? Longitude { get; init; }
}

/// <summary>Turns records of category 034, or of 002 before it, into service messages and back.</summary>
public sealed class MonoradarServices
{
    private readonly FieldRoles<Role> _roles;

    /// <param name="edition">Of category 034 or 002; members without an item there are not sent.</param>
    public MonoradarServices(Edition edition)
    {
        if (edition.Category is not (34 or 2))
        {
            throw new ArgumentOutOfRangeException(nameof(edition), edition.Category, "category 034 or 002");
        }

        _roles = new(
            edition, (Role.Area, "010/SAC"), (Role.System, "010/SIC"), (Role.Kind, "000/VALUE"), (Role.Time, "030/VALUE"), (Role.Sector, "020/VALUE"), (Role.Turn, "041/VALUE"),
            (Role.Height, "120/HGT"), (Role.Latitude, "120/LAT"), (Role.Longitude, "120/LON"));
    }

    private enum Role
    {
        None,
        Area,
        System,
        Kind,
        Time,
        Sector,
        Turn,
        Height,
        Latitude,
        Longitude,
    }

    /// <summary>What a record says; fields that the message has no place for are left out.</summary>
    public MonoradarService Read(AsterixRecord record)
    {
        var values = _roles.Gather(record, stackalloc ulong[_roles.Count]);
        return new()
        {
            Source = new((byte)values.Raw(Role.Area), (byte)values.Raw(Role.System)),
            Kind = (byte)values.Raw(Role.Kind),
            TimeOfDay = values.Seconds(Role.Time),
            Sector = values.Turned(Role.Sector),
            Turn = values.Seconds(Role.Turn),
            Height = values.Metres(Role.Height),
            Latitude = values.Degrees(Role.Latitude),
            Longitude = values.Degrees(Role.Longitude),
        };
    }

    /// <summary>Fills a record with a message; false where a value has no room in its field.</summary>
    /// <param name="message">Items whose members are null are not sent.</param>
    /// <param name="into">Of this edition; filled anew.</param>
    /// <param name="fault">Which field, and what it would hold.</param>
    public bool Write(in MonoradarService message, AsterixRecord into, out WireFault fault)
    {
        into.Clear();
        fault = default;
        foreach (var (role, field) in _roles.Order)
        {
            if (Sent(role, message) is not { } value)
            {
                continue;
            }

            if (field.Raw(value) is not { } raw)
            {
                fault = MessageFault.NoRoom(field, value, _roles.Edition);
                return false;
            }

            into.Add(field, raw);
        }

        return true;
    }

    private static double? Sent(Role role, in MonoradarService message) => role switch
    {
        Role.Area => message.Source.Area,
        Role.System => message.Source.System,
        Role.Kind => message.Kind,
        Role.Time => message.TimeOfDay?.Seconds,
        // A sector number is the eight upper bits of the azimuth.
        Role.Sector => message.Sector is { } sector ? Math.Floor((sector.Degrees + 1e-9) / (360.0 / 256)) * (360.0 / 256) : null,
        Role.Turn => message.Turn?.Seconds,
        Role.Height => message.Height?.Metres,
        Role.Latitude => message.Latitude?.Degrees,
        Role.Longitude => message.Longitude?.Degrees,
        _ => null,
    };
}
