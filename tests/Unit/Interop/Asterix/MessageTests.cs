using Parapet.Foundation.Quantities;
using Parapet.Foundation.Time;
using Parapet.Interop.Asterix;
using Parapet.Interop.Asterix.Messages;
using Parapet.Interop.Asterix.ModeS;
using Parapet.Interop.Wire;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Asterix;

public class MessageTests
{
    private const double NauticalMile = 1852;

    private static readonly MonoradarTarget s_target = new()
    {
        Source = new(25, 201),
        TimeOfDay = Duration.FromSeconds(45827.3),
        Detection = 7,
        IsSimulated = true,
        FriendOrFoe = 1,
        SlantRange = Length.FromKilometres(123.4),
        Bearing = Azimuth.FromDegrees(359.9999),
        Mode3A = new(0xe00, IsGarbled: true),
        Mode2 = new(0x053),
        PressureHeight = Length.FromFeet(-300),
        MeasuredHeight = Length.FromFeet(31_240),
        AircraftAddress = 0x3c660c,
        CallSign = CallSign.Parse("DLH65A"),
        TrackNumber = 4095,
        IsTentative = true,
        East = Length.FromKilometres(-100),
        North = Length.FromKilometres(70),
        GroundSpeed = Speed.FromMetresPerSecond(231),
        Heading = Azimuth.FromDegrees(181),
        RadialSpeed = Speed.FromMetresPerSecond(-212),
    };

    private static readonly SystemTrack s_track = new()
    {
        Source = new(1, 2),
        Service = 3,
        TimeOfDay = Duration.FromSeconds(86399.9),
        TrackNumber = 65535,
        Latitude = Angle.FromDegrees(-38.123456),
        Longitude = Angle.FromDegrees(179.99999999),
        East = Length.FromMetres(-123_456.3),
        North = Length.FromMetres(654_321.1),
        EastSpeed = Speed.FromMetresPerSecond(-310.1),
        NorthSpeed = Speed.FromMetresPerSecond(20.2),
        ClimbRate = Speed.FromMetresPerSecond(-12.5),
        GeometricHeight = Length.FromMetres(11_000),
        MeasuredPressureHeight = Length.FromFeet(36_025),
        Mode3A = new(0x1ff, IsNotValidated: true),
        AircraftAddress = 0xabcdef,
        CallSign = CallSign.Parse("ABC 123"),
        IsSimulated = true,
        IsBeginning = true,
        IsCoasted = true,
        EastAccuracy = Length.FromMetres(40),
        NorthAccuracy = Length.FromMetres(63),
        HeightAccuracy = Length.FromFeet(500),
    };

    /// <summary>No value moves by more than half of what its last bit is worth.</summary>
    [Fact]
    public void A_target_report_comes_back_within_half_a_bit()
    {
        foreach (var edition in Editions.Of(48))
        {
            var messages = new MonoradarTargets(edition);
            var sent = Sent(edition, record => messages.Write(s_target, record, out var fault) ? "" : fault.ToString());
            var back = messages.Read(sent);

            Assert.Equal(s_target.East!.Value.NauticalMiles, sent.Value("042/X")!.Value, 0.5 / 128);
            Assert.Equal(s_target.SlantRange!.Value.NauticalMiles, sent.Value("040/RHO")!.Value, 0.5 / 256);
            Assert.Equal(-3, sent.Value("090/FL"));

            Assert.Equal(s_target.TimeOfDay!.Value.Seconds, back.TimeOfDay!.Value.Seconds, 0.5 / 128);
            Assert.Equal(s_target.SlantRange!.Value.Metres, back.SlantRange!.Value.Metres, 0.5 * NauticalMile / 256);
            Assert.Equal(0, back.Bearing!.Value.Degrees);
            Assert.Equal(s_target.East!.Value.Metres, back.East!.Value.Metres, 0.5 * NauticalMile / 128);
            Assert.Equal(s_target.North!.Value.Metres, back.North!.Value.Metres, 0.5 * NauticalMile / 128);
            Assert.Equal(s_target.GroundSpeed!.Value.MetresPerSecond, back.GroundSpeed!.Value.MetresPerSecond, 0.5 * NauticalMile / 16384);
            Assert.Equal(s_target.Heading!.Value.Degrees, back.Heading!.Value.Degrees, 180.0 / 65536);
            Assert.Equal(s_target.PressureHeight!.Value.Feet, back.PressureHeight!.Value.Feet, 1e-9);
            Assert.Equal(s_target.MeasuredHeight!.Value.Feet, back.MeasuredHeight!.Value.Feet, 12.5);
            Assert.Equal(s_target.RadialSpeed!.Value.MetresPerSecond, back.RadialSpeed!.Value.MetresPerSecond, 0.5);
            Assert.Equal("DLH65A", back.CallSign.ToString());
            Assert.Equal(Coarse(s_target), Coarse(back));
        }
    }

    [Fact]
    public void A_system_track_comes_back_within_half_a_bit()
    {
        foreach (var edition in Editions.Of(62))
        {
            var messages = new SystemTracks(edition);
            var sent = Sent(edition, record => messages.Write(s_track, record, out var fault) ? "" : fault.ToString());
            var back = messages.Read(sent);

            Assert.Equal(-310, sent.Value("185/VX")!.Value, 0.2);
            Assert.Equal(-123_456.5, sent.Value("100/X"));
            Assert.Equal(-38.123456, sent.Value("105/LAT")!.Value, 1e-5);
            Assert.Equal(360.25, sent.Value("136/VALUE"));

            Assert.Equal(s_track.TimeOfDay.Seconds, back.TimeOfDay.Seconds, 0.5 / 128);
            Assert.Equal(s_track.Latitude!.Value.Degrees, back.Latitude!.Value.Degrees, 90.0 / (1 << 25));
            Assert.Equal(-180, back.Longitude!.Value.Degrees, 1e-9);
            Assert.Equal(s_track.East!.Value.Metres, back.East!.Value.Metres, 0.25);
            Assert.Equal(s_track.North!.Value.Metres, back.North!.Value.Metres, 0.25);
            Assert.Equal(s_track.EastSpeed!.Value.MetresPerSecond, back.EastSpeed!.Value.MetresPerSecond, 0.125);
            Assert.Equal(s_track.NorthSpeed!.Value.MetresPerSecond, back.NorthSpeed!.Value.MetresPerSecond, 0.125);
            Assert.Equal(s_track.ClimbRate!.Value.MetresPerSecond, back.ClimbRate!.Value.MetresPerSecond, 0.5 * 6.25 * 0.3048 / 60);
            Assert.Equal(s_track.GeometricHeight!.Value.Feet, back.GeometricHeight!.Value.Feet, 3.125);
            Assert.Equal(s_track.MeasuredPressureHeight!.Value.Feet, back.MeasuredPressureHeight!.Value.Feet, 1e-9);
            Assert.Equal(s_track.HeightAccuracy!.Value.Feet, back.HeightAccuracy!.Value.Feet, 3.125);
            Assert.Equal(edition.Name == "1.16" ? s_track.Mode3A!.Value with { IsNotValidated = false } : s_track.Mode3A, back.Mode3A);
            Assert.Equal((s_track.Source, s_track.Service, s_track.TrackNumber, s_track.AircraftAddress, s_track.CallSign), (back.Source, back.Service, back.TrackNumber, back.AircraftAddress, back.CallSign));
            Assert.True(back is { IsSimulated: true, IsBeginning: true, IsCoasted: true, IsEnd: false, IsTentative: false, IsMonosensor: false });
            Assert.Equal((40, 63), (back.EastAccuracy!.Value.Metres, back.NorthAccuracy!.Value.Metres));
        }
    }

    [Fact]
    public void A_service_message_comes_back()
    {
        foreach (var edition in Editions.Of(34))
        {
            var messages = new MonoradarServices(edition);
            var sent = new MonoradarService
            {
                Source = new(9, 8), Kind = MonoradarService.SectorCrossing, TimeOfDay = Duration.FromSeconds(1.5), Sector = Azimuth.FromDegrees(90), Turn = Duration.FromSeconds(4),
                Height = Length.FromMetres(-12), Latitude = Angle.FromDegrees(45), Longitude = Angle.FromDegrees(-90),
            };

            var back = messages.Read(Sent(edition, record => messages.Write(sent, record, out var fault) ? "" : fault.ToString()));

            Assert.Equal((sent.Source, sent.Kind, sent.TimeOfDay, sent.Turn, sent.Height), (back.Source, back.Kind, back.TimeOfDay, back.Turn, back.Height));
            Assert.Equal((90, 45, -90), (Math.Round(back.Sector!.Value.Degrees, 9), Math.Round(back.Latitude!.Value.Degrees, 9), Math.Round(back.Longitude!.Value.Degrees, 9)));
        }
    }

    [Fact]
    public void What_has_no_room_is_refused()
    {
        var messages = new MonoradarTargets(Editions.Newest(48));
        var record = new AsterixRecord(Editions.Newest(48));

        Assert.False(messages.Write(s_target with { SlantRange = Length.FromNauticalMiles(300) }, record, out var fault));
        Assert.Equal("I048/040/RHO", fault.Item);
        Assert.StartsWith("300 NM; 0 to 255.99", fault.Reason, StringComparison.Ordinal);
        Assert.Null(CallSign.Parse("TOO LONG A NAME"));
        Assert.Null(CallSign.Parse("AB-1"));
    }

    /// <summary>Replies with their values as J. Sun prints them, "The 1090 Megahertz Riddle" (2021), chapters on BDS 4,0, 5,0 and 6,0.</summary>
    [Fact]
    public void Registers_of_the_literature_are_read_to_their_values()
    {
        Assert.Equal(3008, Value(0x40, 0x85E42F31300000, "MCPALT"));
        Assert.Equal(3008, Value(0x40, 0x85E42F31300000, "FMSALT"));
        Assert.Equal(1020, Value(0x40, 0x85E42F31300000, "BARO")!.Value, 1e-9);
        Assert.Null(Value(0x40, 0x85E42F31300000, "VNAV"));
        Assert.Equal(2.1, Value(0x50, 0x81951536E024D4, "ROLL")!.Value, 0.05);
        Assert.Equal(114.258, Value(0x50, 0x81951536E024D4, "TRACK")!.Value, 0.0005);
        Assert.Equal(438, Value(0x50, 0x81951536E024D4, "GS"));
        Assert.Equal(0.125, Value(0x50, 0x81951536E024D4, "TRACKRATE"));
        Assert.Equal(424, Value(0x50, 0x81951536E024D4, "TAS"));
        Assert.Equal(110.391, Value(0x60, 0xA74A072BFDEFC1, "HEADING")!.Value, 0.0005);
        Assert.Equal(259, Value(0x60, 0xA74A072BFDEFC1, "IAS"));
        Assert.Equal(0.7, Value(0x60, 0xA74A072BFDEFC1, "MACH")!.Value, 1e-9);
        Assert.Equal(-2144, Value(0x60, 0xA74A072BFDEFC1, "BARORATE"));
        Assert.Equal(-2016, Value(0x60, 0xA74A072BFDEFC1, "INERTIALRATE"));
        Assert.Equal([0x10, 0x17, 0x30, 0x40, 0x50, 0x60], Enumerable.Range(0, 256).Where(number => Register.Find((byte)number) is not null));
        Assert.All(Register.Find(0x17)!.Fields, field => Assert.Equal(1, field.Bits));
    }

    private static double? Value(byte number, ulong register, string name) => Register.Find(number)!.Fields.Single(field => field.Name == name).Value(register);

    /// <summary>Through octets, as it would arrive.</summary>
    private static AsterixRecord Sent(Edition edition, Func<AsterixRecord, string> write)
    {
        var (record, octets) = (new AsterixRecord(edition), new byte[1000]);
        Assert.Equal("", write(record));
        Assert.True(new RecordWriter(edition).Write(record, octets, out var length, out var refused), refused.ToString());
        Assert.True(new RecordReader(edition).Read(octets.AsSpan(0, length), record, out _, out WireFault fault), fault.ToString());
        return record;
    }

    /// <summary>What is sent as it is.</summary>
    private static MonoradarTarget Coarse(MonoradarTarget target) => target with
    {
        TimeOfDay = null,
        SlantRange = null,
        Bearing = null,
        East = null,
        North = null,
        GroundSpeed = null,
        Heading = null,
        PressureHeight = null,
        MeasuredHeight = null,
        RadialSpeed = null,
    };
}
