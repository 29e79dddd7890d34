using Parapet.Messages;

namespace Parapet.Sensing.Listening;

/// <summary>
/// The chance that one look of a post hears a source. Its level falls by spreading and absorption, L = L1 - 20 lg (R / 1 m) - a R [ISO9613-2, eq. 7 and 8]; the chance
/// follows from how far it stands over the noise and the threshold, by a logistic law with the standard deviation of the fluctuation.
/// </summary>
public static class HearingModel
{
    /// <summary>In air of 15 degrees Celsius [USSA1976, table I].</summary>
    public static readonly Speed SpeedOfSound = Speed.FromMetresPerSecond(340.294);

    /// <summary>Of a logistic law, the scale over the standard deviation.</summary>
    private static readonly double Scale = Math.Sqrt(3) / Math.PI;

    /// <summary>The level at a distance, over 20 uPa; null for what is never heard.</summary>
    /// <param name="range">The way of the sound, at least 1 m.</param>
    /// <param name="isInSight">Whether the ground leaves the source in sight.</param>
    public static Decibels? Level(HearingDescription hearing, TargetClass target, Length range, bool isInSight)
    {
        if (hearing.SourceLevel[(int)target] is not { } source)
        {
            return null;
        }

        var metres = Math.Max(1, range.Metres);
        var lost = 20 * Math.Log10(metres) + hearing.AbsorptionPerKilometre.Value * metres / 1000 + (isInSight ? 0 : hearing.Screening.Value);
        return Decibels.FromDecibels(source.Value - lost);
    }

    /// <summary>In [0, 1], for one look.</summary>
    /// <inheritdoc cref="Level"/>
    public static double Detection(HearingDescription hearing, TargetClass target, Length range, bool isInSight)
    {
        if (Level(hearing, target, range, isInSight) is not { } level)
        {
            return 0;
        }

        var over = level.Value - hearing.Noise.Value - hearing.Threshold.Value;
        return 1 / (1 + Math.Exp(-over / (Scale * hearing.Fluctuation.Value)));
    }
}
