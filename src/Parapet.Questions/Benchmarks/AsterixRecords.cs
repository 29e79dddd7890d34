using Parapet.Interop.Asterix;
using Parapet.Interop.Asterix.Messages;

namespace Parapet.Questions.Benchmarks;

/// <summary>The octets of made records, each of its own values.</summary>
internal static class AsterixRecords
{
    /// <summary>Of each kind.</summary>
    public const int Count = 2000;

    public static byte[][] Targets() => Targets(Target);

    /// <summary>With every member that a report has.</summary>
    public static byte[][] FullestTargets() => Targets(number => Target(number) with
    {
        IsSimulated = true,
        IsTest = true,
        IsFieldMonitor = true,
        IsIdentified = true,
        FriendOrFoe = 1,
        Mode2 = new((ushort)number),
        MeasuredHeight = Length.FromFeet(25 * (number % 4000)),
        IsTentative = true,
        IsEnd = true,
        EastAccuracy = Length.FromNauticalMiles(0.1),
        NorthAccuracy = Length.FromNauticalMiles(0.2),
        SpeedAccuracy = Speed.FromKnots(10),
        HeadingAccuracy = Angle.FromDegrees(5),
        RadialSpeed = Speed.FromMetresPerSecond(number % 300),
    });

    public static byte[][] Tracks() => Tracks(Track);

    /// <summary>With every member that a track has.</summary>
    public static byte[][] FullestTracks() => Tracks(number => Track(number) with
    {
        IsMonosensor = true,
        IsIdentified = true,
        PrefersGeometry = true,
        HeightSource = 2,
        IsTentative = true,
        IsSimulated = true,
        IsEnd = true,
        IsBeginning = true,
        IsCoasted = true,
        PrimaryAge = Duration.FromSeconds(number % 60),
        LatitudeAccuracy = Angle.FromDegrees(0.01),
        LongitudeAccuracy = Angle.FromDegrees(0.02),
        EastSpeedAccuracy = Speed.FromMetresPerSecond(3),
        NorthSpeedAccuracy = Speed.FromMetresPerSecond(4),
        ClimbAccuracy = Speed.FromMetresPerSecond(2),
    });

    private static MonoradarTarget Target(int number) => new()
    {
        Source = new(1, 2), TimeOfDay = Duration.FromSeconds(number * 0.25), Detection = 5, SlantRange = Length.FromNauticalMiles(number % 250), Bearing = Azimuth.FromDegrees(number % 360),
        Mode3A = new((ushort)number), PressureHeight = Length.FromFeet(100 * (number % 400)), AircraftAddress = (uint)(0x3c0000 + number), CallSign = CallSign.Parse($"PAR{number}"),
        TrackNumber = (ushort)(number % 4096), East = Length.FromNauticalMiles(number % 200), North = Length.FromNauticalMiles(-(number % 200)),
        GroundSpeed = Speed.FromKnots(number % 600), Heading = Azimuth.FromDegrees(number % 360),
    };

    private static SystemTrack Track(int number) => new()
    {
        Source = new(1, 2), Service = 1, TimeOfDay = Duration.FromSeconds(number * 0.25), TrackNumber = (ushort)number, Latitude = Angle.FromDegrees(30 + (number * 0.01)),
        Longitude = Angle.FromDegrees(number * 0.01), East = Length.FromMetres(number * 50), North = Length.FromMetres(-number * 50), EastSpeed = Speed.FromMetresPerSecond(number % 300),
        NorthSpeed = Speed.FromMetresPerSecond(-(number % 300)), ClimbRate = Speed.FromMetresPerSecond(number % 20), GeometricHeight = Length.FromMetres(number * 6),
        MeasuredPressureHeight = Length.FromFeet(100 * (number % 400)), Mode3A = new((ushort)number), AircraftAddress = (uint)(0x3c0000 + number), CallSign = CallSign.Parse($"PAR{number}"),
        EastAccuracy = Length.FromMetres(30), NorthAccuracy = Length.FromMetres(40), HeightAccuracy = Length.FromFeet(100),
    };

    private static byte[][] Targets(Func<int, MonoradarTarget> target)
    {
        var edition = Editions.Newest(48);
        var messages = new MonoradarTargets(edition);
        return Octets(edition, (number, record) => messages.Write(target(number), record, out _));
    }

    private static byte[][] Tracks(Func<int, SystemTrack> track)
    {
        var edition = Editions.Newest(62);
        var messages = new SystemTracks(edition);
        return Octets(edition, (number, record) => messages.Write(track(number), record, out _));
    }

    private static byte[][] Octets(Edition edition, Func<int, AsterixRecord, bool> fill)
    {
        var (writer, record, room) = (new RecordWriter(edition), new AsterixRecord(edition), new byte[RecordWriter.MostOctets]);
        return
        [
            .. Enumerable.Range(0, Count).Select(number => fill(number, record) && writer.Write(record, room, out var length, out _)
                ? room[..length]
                : throw new InvalidOperationException($"record {number} of {edition} could not be made")),
        ];
    }
}
