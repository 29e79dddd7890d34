using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Parapet.Flight.Interceptors;

namespace Parapet.Questions.Envelopes;

/// <summary>An interceptor's envelope as rows: the farthest places, and all of them for a spreadsheet.</summary>
internal static class EnvelopeTable
{
    private const int Heights = 12;

    /// <summary>For heights spread over the envelope, the farthest place reached with the load; heights that it does not reach are left out.</summary>
    public static ImmutableArray<FarthestReach> Farthest(InterceptorEnvelope envelope, Acceleration neededLoad)
    {
        var heights = envelope.HeightsMetres.Length;
        var places = ImmutableArray.CreateBuilder<FarthestReach>();
        for (var number = 0; number < Heights; number++)
        {
            var height = number * (heights - 1) / (Heights - 1);
            for (var range = envelope.RangesMetres.Length - 1; range >= 0; range--)
            {
                var post = range * heights + height;
                if (!double.IsNaN(envelope.TimesOfFlightSeconds.Span[post]) && Load(envelope, post) >= neededLoad)
                {
                    places.Add(At(envelope, range, height));
                    break;
                }
            }
        }

        return places.ToImmutable();
    }

    public static string Csv(InterceptorEnvelope envelope)
    {
        var text = new StringBuilder("range_km,height_km,time_s,speed_m_s,load_g\n");
        for (var range = 0; range < envelope.RangesMetres.Length; range++)
        {
            for (var height = 0; height < envelope.HeightsMetres.Length; height++)
            {
                var post = range * envelope.HeightsMetres.Length + height;
                var seconds = envelope.TimesOfFlightSeconds.Span[post];
                if (!double.IsNaN(seconds))
                {
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"{envelope.RangesMetres.Span[range] / 1000:F3},{envelope.HeightsMetres.Span[height] / 1000:F3},{seconds:F2},{envelope.SpeedsMetresPerSecond.Span[post]:F1},{Load(envelope, post).StandardGravities:F2}\n");
                }
            }
        }

        return text.ToString();
    }

    private static FarthestReach At(InterceptorEnvelope envelope, int range, int height)
    {
        var post = range * envelope.HeightsMetres.Length + height;
        return new()
        {
            Height = Length.FromMetres(envelope.HeightsMetres.Span[height]),
            Range = Length.FromMetres(envelope.RangesMetres.Span[range]),
            Time = Duration.FromSeconds(envelope.TimesOfFlightSeconds.Span[post]),
            Speed = Speed.FromMetresPerSecond(envelope.SpeedsMetresPerSecond.Span[post]),
            Load = Load(envelope, post),
        };
    }

    private static Acceleration Load(InterceptorEnvelope envelope, int post) =>
        Acceleration.FromMetresPerSecondSquared(envelope.LoadsMetresPerSecondSquared.Span[post]);
}
