using Parapet.Interop.Wire;

namespace Parapet.Interop.Asterix.Messages;

/// <summary>Turns records of category 062 into tracks and back.</summary>
public sealed class SystemTracks
{
    private const double FeetPerLevel = 100;
    private const double MetresPerFoot = 0.3048;
    private const double SecondsPerMinute = 60;

    private readonly FieldRoles<Role> _roles;

    /// <param name="edition">Of category 062.</param>
    public SystemTracks(Edition edition)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(edition.Category, 62);
        _roles = new(
            edition, (Role.Area, "010/SAC"), (Role.System, "010/SIC"), (Role.Service, "015/VALUE"), (Role.Time, "070/VALUE"), (Role.Number, "040/VALUE"),
            (Role.Latitude, "105/LAT"), (Role.Longitude, "105/LON"), (Role.East, "100/X"), (Role.North, "100/Y"), (Role.EastSpeed, "185/VX"), (Role.NorthSpeed, "185/VY"),
            (Role.Climb, "220/VALUE"), (Role.Height, "130/VALUE"), (Role.Level, "136/VALUE"), (Role.NotValidated, "060/V"), (Role.Garbled, "060/G"), (Role.Code, "060/MODE3A"),
            (Role.Address, "380/ADR"), (Role.CallSign, "245/CHR"), (Role.Mono, "080/MON"), (Role.Identified, "080/SPI"), (Role.Tentative, "080/CNF"), (Role.Simulated, "080/SIM"),
            (Role.End, "080/TSE"), (Role.Beginning, "080/TSB"), (Role.Third, "080/AMA"), (Role.Coasted, "080/CST"), (Role.EastAccuracy, "500/APC/X"), (Role.NorthAccuracy, "500/APC/Y"),
            (Role.HeightAccuracy, "500/AGA"), (Role.Geometric, "080/MRH"), (Role.HeightSource, "080/SRC"), (Role.PrimaryAge, "290/PSR"), (Role.LatitudeAccuracy, "500/APW/LAT"),
            (Role.LongitudeAccuracy, "500/APW/LON"), (Role.EastSpeedAccuracy, "500/ATV/X"), (Role.NorthSpeedAccuracy, "500/ATV/Y"), (Role.ClimbAccuracy, "500/ARC"));
    }

    private enum Role
    {
        None,
        Area,
        System,
        Service,
        Time,
        Number,
        Latitude,
        Longitude,
        East,
        North,
        EastSpeed,
        NorthSpeed,
        Climb,
        Height,
        Level,
        NotValidated,
        Garbled,
        Code,
        Address,
        CallSign,
        Mono,
        Identified,
        Tentative,
        Simulated,
        End,
        Beginning,
        Third,
        Coasted,
        EastAccuracy,
        NorthAccuracy,
        HeightAccuracy,
        Geometric,
        HeightSource,
        PrimaryAge,
        LatitudeAccuracy,
        LongitudeAccuracy,
        EastSpeedAccuracy,
        NorthSpeedAccuracy,
        ClimbAccuracy,
    }

    /// <summary>What a record says; fields that the track has no place for are left out.</summary>
    public SystemTrack Read(AsterixRecord record)
    {
        var values = _roles.Gather(record, stackalloc ulong[_roles.Count]);
        return new()
        {
            Source = new((byte)values.Raw(Role.Area), (byte)values.Raw(Role.System)),
            Service = values.Has(Role.Service) ? (byte)values.Raw(Role.Service) : null,
            TimeOfDay = values.Seconds(Role.Time) ?? default,
            TrackNumber = (ushort)values.Raw(Role.Number),
            Latitude = values.Degrees(Role.Latitude),
            Longitude = values.Degrees(Role.Longitude),
            East = values.Metres(Role.East),
            North = values.Metres(Role.North),
            EastSpeed = values.MetresPerSecond(Role.EastSpeed),
            NorthSpeed = values.MetresPerSecond(Role.NorthSpeed),
            ClimbRate = Climb(values, Role.Climb),
            GeometricHeight = values.Feet(Role.Height),
            MeasuredPressureHeight = values.Feet(Role.Level, FeetPerLevel),
            Mode3A = values.Has(Role.Code)
                ? new ReplyCode((ushort)values.Raw(Role.Code)) { IsNotValidated = values.IsSet(Role.NotValidated), IsGarbled = values.IsSet(Role.Garbled) }
                : null,
            AircraftAddress = values.Has(Role.Address) ? (uint)values.Raw(Role.Address) : null,
            CallSign = values.Has(Role.CallSign) ? new CallSign(values.Raw(Role.CallSign)) : null,
            IsMonosensor = values.IsSet(Role.Mono),
            IsIdentified = values.IsSet(Role.Identified),
            PrefersGeometry = values.IsSet(Role.Geometric),
            HeightSource = (byte)values.Raw(Role.HeightSource),
            IsTentative = values.IsSet(Role.Tentative),
            IsSimulated = values.IsSet(Role.Simulated),
            IsEnd = values.IsSet(Role.End),
            IsBeginning = values.IsSet(Role.Beginning),
            IsCoasted = values.IsSet(Role.Coasted),
            PrimaryAge = values.Seconds(Role.PrimaryAge),
            LatitudeAccuracy = values.Degrees(Role.LatitudeAccuracy),
            LongitudeAccuracy = values.Degrees(Role.LongitudeAccuracy),
            EastSpeedAccuracy = values.MetresPerSecond(Role.EastSpeedAccuracy),
            NorthSpeedAccuracy = values.MetresPerSecond(Role.NorthSpeedAccuracy),
            ClimbAccuracy = Climb(values, Role.ClimbAccuracy),
            EastAccuracy = values.Metres(Role.EastAccuracy),
            NorthAccuracy = values.Metres(Role.NorthAccuracy),
            HeightAccuracy = values.Feet(Role.HeightAccuracy),
        };
    }

    private static Speed? Climb(in RoleValues<Role> values, Role role) =>
        values.Value(role) is { } value ? Speed.FromMetresPerSecond(value * MetresPerFoot / SecondsPerMinute) : null;

    /// <summary>Fills a record with a track; false where a value has no room in its field.</summary>
    /// <param name="track">Items whose members are null are not sent.</param>
    /// <param name="into">Of this edition; filled anew.</param>
    /// <param name="fault">Which field, and what it would hold.</param>
    public bool Write(in SystemTrack track, AsterixRecord into, out WireFault fault)
    {
        into.Clear();
        fault = default;
        foreach (var (role, field) in _roles.Order)
        {
            if (Sent(role, track) is not { } value)
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

    /// <summary>What a field holds in its own unit; null where it is not sent. Parts of the status are sent up to the last that says anything.</summary>
    private static double? Sent(Role role, in SystemTrack track) => role switch
    {
        Role.Area => track.Source.Area,
        Role.System => track.Source.System,
        Role.Service => track.Service,
        Role.Time => track.TimeOfDay.Seconds,
        Role.Number => track.TrackNumber,
        Role.Latitude => track.Latitude?.Degrees,
        Role.Longitude => Wrapped(track.Longitude),
        Role.East => track.East?.Metres,
        Role.North => track.North?.Metres,
        Role.EastSpeed => track.EastSpeed?.MetresPerSecond,
        Role.NorthSpeed => track.NorthSpeed?.MetresPerSecond,
        Role.Climb => track.ClimbRate?.MetresPerSecond * SecondsPerMinute / MetresPerFoot,
        Role.Height => track.GeometricHeight?.Feet,
        Role.Level => track.MeasuredPressureHeight?.Feet / FeetPerLevel,
        Role.NotValidated => track.Mode3A is { } code ? Flag(code.IsNotValidated) : null,
        Role.Garbled => track.Mode3A is { } code ? Flag(code.IsGarbled) : null,
        Role.Code => track.Mode3A?.Code,
        Role.Address => track.AircraftAddress,
        Role.CallSign => track.CallSign?.Raw,
        Role.Mono => Flag(track.IsMonosensor),
        Role.Identified => Flag(track.IsIdentified),
        Role.Tentative => Flag(track.IsTentative),
        Role.Simulated => NeedsSecond(track) ? Flag(track.IsSimulated) : null,
        Role.End => NeedsSecond(track) ? Flag(track.IsEnd) : null,
        Role.Beginning => NeedsSecond(track) ? Flag(track.IsBeginning) : null,
        Role.Third => track.IsCoasted ? 0 : null,
        Role.Coasted => track.IsCoasted ? 1 : null,
        Role.EastAccuracy => track.EastAccuracy?.Metres,
        Role.NorthAccuracy => track.NorthAccuracy?.Metres,
        Role.HeightAccuracy => track.HeightAccuracy?.Feet,
        Role.Geometric => Flag(track.PrefersGeometry),
        Role.HeightSource => track.HeightSource,
        Role.PrimaryAge => track.PrimaryAge?.Seconds,
        Role.LatitudeAccuracy => track.LatitudeAccuracy?.Degrees,
        Role.LongitudeAccuracy => track.LongitudeAccuracy?.Degrees,
        Role.EastSpeedAccuracy => track.EastSpeedAccuracy?.MetresPerSecond,
        Role.NorthSpeedAccuracy => track.NorthSpeedAccuracy?.MetresPerSecond,
        Role.ClimbAccuracy => track.ClimbAccuracy?.MetresPerSecond / MetresPerFoot * SecondsPerMinute,
        _ => null,
    };

    private static bool NeedsSecond(in SystemTrack track) => track.IsSimulated || track.IsEnd || track.IsBeginning || track.IsCoasted;

    private static double Flag(bool isSet) => isSet ? 1 : 0;

    /// <summary>What rounds to 180 degrees east is as far west.</summary>
    private static double? Wrapped(Angle? longitude) => longitude is not { } known ? null : known.Degrees >= 180 - (90.0 / (1 << 25)) ? known.Degrees - 360 : known.Degrees;
}
