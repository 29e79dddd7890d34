using System.Globalization;
using System.Text;

namespace Parapet.Tests.Unit.Studies.Traffic;

/// <summary>Lines of BaseStation of motions that are known: places to the fifth decimal of a degree, heights to 25 feet.</summary>
internal static class SbsLines
{
    private const double Foot = 0.3048;

    public static readonly DateTime Noon = new(2024, 2, 29, 12, 0, 0, DateTimeKind.Utc);

    public static string Of(string address, double from, double until, double every, Func<double, Geodetic> at, DateTime? zero = null)
    {
        var lines = new StringBuilder();
        for (var seconds = from; seconds <= until + 1e-9; seconds += every)
        {
            lines.Append(One(address, seconds, at(seconds), zero));
        }

        return lines.ToString();
    }

    public static string One(string address, double seconds, Geodetic place, DateTime? zero = null)
    {
        var date = (zero ?? Noon).AddSeconds(seconds).ToString("yyyy/MM/dd,HH:mm:ss.fff", CultureInfo.InvariantCulture);
        var feet = 25 * Math.Round(place.Height.Metres / Foot / 25);
        return string.Create(CultureInfo.InvariantCulture, $"MSG,3,1,1,{address},1,{date},{date},TK{address[^2..]},{feet},,,{place.Latitude.Degrees:F5},{place.Longitude.Degrees:F5},,,0,0,0,0\n");
    }
}
