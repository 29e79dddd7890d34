using System.Globalization;
using System.Text;
using Parapet.Flight.Interceptors;

namespace Parapet.Cli.Flights;

/// <summary>An interceptor's envelope as rows: for a table on the screen, for JSON and for a spreadsheet.</summary>
internal static class EnvelopeTable
{
    private const int RowsOnScreen = 12;

    /// <summary>The farthest post reached at a height with some load left; times in s, speeds in m/s, loads in g.</summary>
    internal sealed record Row(double HeightKm, double RangeKm, double TimeS, double SpeedMS, double LoadG);

    /// <summary>For heights spread over the envelope, the farthest place reached; heights that it does not reach are left out.</summary>
    public static IReadOnlyList<Row> Farthest(InterceptorEnvelope envelope, Acceleration neededLoad)
    {
        var heights = envelope.HeightsMetres.Length;
        var rows = new List<Row>();
        for (var number = 0; number < RowsOnScreen; number++)
        {
            var height = number * (heights - 1) / (RowsOnScreen - 1);
            for (var range = envelope.RangesMetres.Length - 1; range >= 0; range--)
            {
                var row = At(envelope, range, height);
                if (!double.IsNaN(row.TimeS) && row.LoadG >= neededLoad.StandardGravities)
                {
                    rows.Add(row);
                    break;
                }
            }
        }

        return rows;
    }

    public static string Csv(InterceptorEnvelope envelope)
    {
        var text = new StringBuilder("range_km,height_km,time_s,speed_m_s,load_g\n");
        for (var range = 0; range < envelope.RangesMetres.Length; range++)
        {
            for (var height = 0; height < envelope.HeightsMetres.Length; height++)
            {
                var row = At(envelope, range, height);
                if (!double.IsNaN(row.TimeS))
                {
                    text.Append(CultureInfo.InvariantCulture, $"{row.RangeKm:F3},{row.HeightKm:F3},{row.TimeS:F2},{row.SpeedMS:F1},{row.LoadG:F2}\n");
                }
            }
        }

        return text.ToString();
    }

    private static Row At(InterceptorEnvelope envelope, int range, int height)
    {
        var post = range * envelope.HeightsMetres.Length + height;
        return new(
            envelope.HeightsMetres.Span[height] / 1000,
            envelope.RangesMetres.Span[range] / 1000,
            envelope.TimesOfFlightSeconds.Span[post],
            envelope.SpeedsMetresPerSecond.Span[post],
            Acceleration.FromMetresPerSecondSquared(envelope.LoadsMetresPerSecondSquared.Span[post]).StandardGravities);
    }
}
