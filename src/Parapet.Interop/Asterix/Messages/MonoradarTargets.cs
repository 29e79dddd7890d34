using Parapet.Interop.Wire;

namespace Parapet.Interop.Asterix.Messages;

/// <summary>Turns records of category 048, or of 001 before it, into target reports and back. Of 001 plots alone are written.</summary>
public sealed class MonoradarTargets
{
    private const double FeetPerLevel = 100;
    private const double SecondsPerHour = 3600;

    private readonly FieldRoles<Role> _roles;

    /// <param name="edition">Of category 048 or 001.</param>
    public MonoradarTargets(Edition edition)
    {
        if (edition.Category is not (48 or 1))
        {
            throw new ArgumentOutOfRangeException(nameof(edition), edition.Category, "category 048 or 001");
        }

        _roles = edition.Category == 1 ? Plots(edition) : Reports(edition);
    }

    private static FieldRoles<Role> Reports(Edition edition) => new(
        edition, (Role.Area, "010/SAC"), (Role.System, "010/SIC"), (Role.Time, "140/VALUE"), (Role.Detection, "020/TYP"), (Role.Simulated, "020/SIM"), (Role.Test, "020/TST"),
        (Role.Monitor, "020/RAB"), (Role.Identified, "020/SPI"), (Role.Friend, "020/FOEFRI"), (Role.Range, "040/RHO"), (Role.Bearing, "040/THETA"),
        (Role.NotValidated3, "070/V"), (Role.Garbled3, "070/G"), (Role.Smoothed3, "070/L"), (Role.Code3, "070/MODE3A"), (Role.NotValidated2, "050/V"),
        (Role.Garbled2, "050/G"), (Role.Smoothed2, "050/L"), (Role.Code2, "050/MODE2"), (Role.Level, "090/FL"), (Role.Height, "110/3DH"), (Role.Address, "220/VALUE"),
        (Role.CallSign, "240/VALUE"), (Role.Track, "161/TRN"), (Role.Tentative, "170/CNF"), (Role.End, "170/TRE"), (Role.East, "042/X"), (Role.North, "042/Y"),
        (Role.Speed, "200/GSP"), (Role.Heading, "200/HDG"), (Role.EastAccuracy, "210/SIGX"), (Role.NorthAccuracy, "210/SIGY"), (Role.SpeedAccuracy, "210/SIGV"),
        (Role.HeadingAccuracy, "210/SIGH"), (Role.Radial, "120/CAL"));

    /// <summary>Items that a record has as a plot: as a track it has others too, and in another order.</summary>
    private static FieldRoles<Role> Plots(Edition edition) => new(
        edition, (Role.Area, "010/SAC"), (Role.System, "010/SIC"), (Role.Kind, "020/TYP"), (Role.Simulated, "020/SIM"), (Role.Detection, "020/SSRPSR"), (Role.Identified, "020/SPI"),
        (Role.Monitor, "020/RAB"), (Role.Test, "020/TST"), (Role.Range, "040/RHO"), (Role.Bearing, "040/THETA"), (Role.NotValidated3, "070/V"), (Role.Garbled3, "070/G"),
        (Role.Smoothed3, "070/L"), (Role.Code3, "070/MODE3A"), (Role.Level, "090/HGT"), (Role.Truncated, "141/VALUE"));

    private enum Role
    {
        None,
        Area,
        System,
        Time,
        Truncated,
        Kind,
        Detection,
        Simulated,
        Test,
        Monitor,
        Identified,
        Friend,
        Range,
        Bearing,
        NotValidated3,
        Garbled3,
        Smoothed3,
        Code3,
        NotValidated2,
        Garbled2,
        Smoothed2,
        Code2,
        Level,
        Height,
        Address,
        CallSign,
        Track,
        Tentative,
        End,
        East,
        North,
        Speed,
        Heading,
        EastAccuracy,
        NorthAccuracy,
        SpeedAccuracy,
        HeadingAccuracy,
        Radial,
    }

    /// <summary>What a record says; fields that the report has no place for are left out.</summary>
    public MonoradarTarget Read(AsterixRecord record)
    {
        var values = _roles.Gather(record, stackalloc ulong[_roles.Count]);
        return new()
        {
            Source = new((byte)values.Raw(Role.Area), (byte)values.Raw(Role.System)),
            TimeOfDay = values.Seconds(Role.Time),
            TruncatedTimeOfDay = values.Seconds(Role.Truncated),
            Detection = (byte)values.Raw(Role.Detection),
            IsSimulated = values.IsSet(Role.Simulated),
            IsTest = values.IsSet(Role.Test),
            IsFieldMonitor = values.IsSet(Role.Monitor),
            IsIdentified = values.IsSet(Role.Identified),
            FriendOrFoe = (byte)values.Raw(Role.Friend),
            SlantRange = values.NauticalMiles(Role.Range),
            Bearing = values.Turned(Role.Bearing),
            Mode3A = Reply(values, Role.Code3, Role.NotValidated3, Role.Garbled3, Role.Smoothed3),
            Mode2 = Reply(values, Role.Code2, Role.NotValidated2, Role.Garbled2, Role.Smoothed2),
            PressureHeight = values.Feet(Role.Level, FeetPerLevel),
            MeasuredHeight = values.Feet(Role.Height),
            AircraftAddress = values.Has(Role.Address) ? (uint)values.Raw(Role.Address) : null,
            CallSign = values.Has(Role.CallSign) ? new CallSign(values.Raw(Role.CallSign)) : null,
            TrackNumber = values.Has(Role.Track) ? (ushort)values.Raw(Role.Track) : null,
            IsTentative = values.IsSet(Role.Tentative),
            IsEnd = values.IsSet(Role.End),
            East = values.NauticalMiles(Role.East),
            North = values.NauticalMiles(Role.North),
            GroundSpeed = values.Value(Role.Speed) is { } speed ? Speed.FromKnots(speed * SecondsPerHour) : null,
            Heading = values.Turned(Role.Heading),
            EastAccuracy = values.NauticalMiles(Role.EastAccuracy),
            NorthAccuracy = values.NauticalMiles(Role.NorthAccuracy),
            SpeedAccuracy = values.Value(Role.SpeedAccuracy) is { } deviation ? Speed.FromKnots(deviation * SecondsPerHour) : null,
            HeadingAccuracy = values.Degrees(Role.HeadingAccuracy),
            RadialSpeed = values.MetresPerSecond(Role.Radial),
        };
    }

    private static ReplyCode? Reply(in RoleValues<Role> values, Role code, Role notValidated, Role garbled, Role smoothed) => values.Has(code)
        ? new((ushort)values.Raw(code)) { IsNotValidated = values.IsSet(notValidated), IsGarbled = values.IsSet(garbled), IsSmoothed = values.IsSet(smoothed) }
        : null;

    /// <summary>Fills a record with a report; false where a value has no room in its field.</summary>
    /// <param name="target">Items whose members are null are not sent.</param>
    /// <param name="into">Of this edition; filled anew.</param>
    /// <param name="fault">Which field, and what it would hold.</param>
    public bool Write(in MonoradarTarget target, AsterixRecord into, out WireFault fault)
    {
        into.Clear();
        fault = default;
        foreach (var (role, field) in _roles.Order)
        {
            if (Sent(role, target) is not { } value)
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

    /// <summary>What a field holds in its own unit; null where it is not sent.</summary>
    private static double? Sent(Role role, in MonoradarTarget target) => role switch
    {
        Role.Area => target.Source.Area,
        Role.System => target.Source.System,
        Role.Time => target.TimeOfDay?.Seconds,
        Role.Truncated => target.TruncatedTimeOfDay?.Seconds,
        Role.Kind => 0,
        Role.Detection => target.Detection,
        Role.Simulated => target.IsSimulated ? 1 : 0,
        Role.Identified => target.IsIdentified ? 1 : 0,
        Role.Monitor => target.IsFieldMonitor ? 1 : 0,
        // The second part is sent where it says anything.
        Role.Test => target.IsTest || target.FriendOrFoe != 0 ? target.IsTest ? 1 : 0 : null,
        Role.Friend => target.FriendOrFoe != 0 ? target.FriendOrFoe : null,
        Role.Range => target.SlantRange?.NauticalMiles,
        Role.Bearing => Turned(target.Bearing),
        Role.NotValidated3 => Flag(target.Mode3A?.IsNotValidated),
        Role.Garbled3 => Flag(target.Mode3A?.IsGarbled),
        Role.Smoothed3 => Flag(target.Mode3A?.IsSmoothed),
        Role.Code3 => target.Mode3A?.Code,
        Role.NotValidated2 => Flag(target.Mode2?.IsNotValidated),
        Role.Garbled2 => Flag(target.Mode2?.IsGarbled),
        Role.Smoothed2 => Flag(target.Mode2?.IsSmoothed),
        Role.Code2 => target.Mode2?.Code,
        Role.Level => target.PressureHeight?.Feet / FeetPerLevel,
        Role.Height => target.MeasuredHeight?.Feet,
        Role.Address => target.AircraftAddress,
        Role.CallSign => target.CallSign?.Raw,
        Role.Track => target.TrackNumber,
        Role.Tentative => target.TrackNumber is null ? null : target.IsTentative ? 1 : 0,
        Role.End => target.IsEnd ? 1 : null,
        Role.East => target.East?.NauticalMiles,
        Role.North => target.North?.NauticalMiles,
        Role.Speed => target.GroundSpeed?.Knots / SecondsPerHour,
        Role.Heading => Turned(target.Heading),
        Role.EastAccuracy => target.EastAccuracy?.NauticalMiles,
        Role.NorthAccuracy => target.NorthAccuracy?.NauticalMiles,
        Role.SpeedAccuracy => target.SpeedAccuracy?.Knots / SecondsPerHour,
        Role.HeadingAccuracy => target.HeadingAccuracy?.Degrees,
        Role.Radial => target.RadialSpeed?.MetresPerSecond,
        _ => null,
    };

    private static double? Flag(bool? isSet) => isSet is { } known ? known ? 1 : 0 : null;

    /// <summary>What rounds to a whole turn is north again.</summary>
    internal static double? Turned(Azimuth? azimuth) => azimuth is not { } known ? null : known.Degrees >= 360 - (180.0 / 65536) ? 0 : known.Degrees;
}
