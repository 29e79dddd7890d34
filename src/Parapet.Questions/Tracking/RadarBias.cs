using Parapet.Fusion.Registration;

namespace Parapet.Questions.Tracking;

/// <summary>What a radar adds to its plots, found against one that is held true; each with its standard deviation.</summary>
/// <param name="Radar">Its id.</param>
/// <param name="Against">The id of the radar held true.</param>
/// <param name="Pairs">Pairs of plots that it was found from.</param>
public sealed record RadarBias(int Radar, int Against, long Pairs)
{
    public required Length Range { get; init; }

    public required Length RangeSigma { get; init; }

    public required Angle Azimuth { get; init; }

    public required Angle AzimuthSigma { get; init; }

    public required Duration Clock { get; init; }

    public required Duration ClockSigma { get; init; }

    internal static RadarBias Of(int radar, int against, SensorAlignment alignment)
    {
        var (bias, sigma) = (alignment.Of(radar), alignment.SigmaOf(radar));
        return new(radar, against, alignment.Pairs)
        {
            Range = bias.Range,
            RangeSigma = sigma.Range,
            Azimuth = bias.Azimuth,
            AzimuthSigma = sigma.Azimuth,
            Clock = bias.Clock,
            ClockSigma = sigma.Clock,
        };
    }
}
