using System.Collections.Immutable;
using Parapet.Drawing.Charts;
using Parapet.Flight.Interceptors;

namespace Parapet.Questions.Envelopes;

/// <summary>An interceptor's envelope as a figure: bands of time, the published reach, and where enough load is left.</summary>
internal static class EnvelopeFigure
{
    /// <returns>The text of an SVG file.</returns>
    public static string Draw(EnvelopePair pair, InterceptorEnvelope envelope) => ReachChart.Draw(
        pair.Title,
        new([.. envelope.RangesMetres.Span], [.. envelope.HeightsMetres.Span], [.. envelope.TimesOfFlightSeconds.Span]),
        Box(pair.Published),
        Margin(envelope, pair.NeededLoad));

    private static ReachBox? Box(EnvelopeLimits published) => published.IsEmpty
        ? null
        : new("published reach", published.MaximumRange, published.MinimumHeight, published.MaximumHeight);

    private static ReachMargin? Margin(InterceptorEnvelope envelope, Acceleration neededLoad)
    {
        if (neededLoad <= Acceleration.Zero)
        {
            return null;
        }

        ImmutableArray<bool> keeps = [.. envelope.LoadsMetresPerSecondSquared.ToArray().Select(load => load >= neededLoad.MetresPerSecondSquared)];
        return new(FormattableString.Invariant($"{neededLoad.StandardGravities:0.##} g and more left"), keeps);
    }
}
