using Parapet.Interop.Cot;

namespace Parapet.Tests.Unit.Interop.Cot;

/// <summary>Events made up for the codecs.</summary>
internal static class CotEvents
{
    public static byte[] Golden(string ending) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Interop", "Fixtures", "hostile_air_track." + ending));

    /// <summary>Everything that an event can hold, with letters that are hard to write.</summary>
    public static CotEvent Full { get; } = new()
    {
        Type = "a-h-A-M-F-F",
        Uid = "uid <&\"'> é\u4e2d\uD83D\uDE80",
        How = "m-s",
        Time = new(2024, 2, 29, 23, 59, 59, 999, TimeSpan.Zero),
        Start = new(1970, 1, 1, 0, 0, 0, 1, TimeSpan.Zero),
        Stale = new(9999, 12, 31, 23, 59, 59, 999, TimeSpan.Zero),
        LatitudeDegrees = -89.123456789012345,
        LongitudeDegrees = 1.25e-7,
        HeightMetres = -12.5,
        CircularErrorMetres = 150,
        LinearErrorMetres = 1.0 / 3,
        Access = "Unrestricted",
        Qos = "1-r-c",
        Opex = "s-x",
        Contact = new("TK & 7", "*:-1:stcp"),
        Group = new("Cyan", "Team Member"),
        Precision = new("GPS", "DTED0"),
        BatteryPercent = 88,
        Software = new("box", "Parapet", "1", "0.2.0"),
        Track = new(359.99, 680.5),
        OtherDetail = "<remarks>a &lt; b &amp; \"c\"\nd</remarks><_flow-tags_ x=\"2024-01-01T00:00:00Z\" />",
    };

    public static CotEvent Bare { get; } = new()
    {
        Type = "a-u-A",
        Uid = "x",
        How = "m-s",
        Time = DateTimeOffset.UnixEpoch,
        Start = DateTimeOffset.UnixEpoch,
        Stale = DateTimeOffset.UnixEpoch,
        LatitudeDegrees = 0,
        LongitudeDegrees = 0,
        HeightMetres = 0,
        CircularErrorMetres = 0,
        LinearErrorMetres = 0,
    };
}
