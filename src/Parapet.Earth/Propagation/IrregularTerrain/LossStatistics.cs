namespace Parapet.Earth.Propagation.IrregularTerrain;

/// <summary>What the reference loss becomes for a share of times, places and situations [HuffordAlgorithm, section 5].</summary>
public static class LossStatistics
{
    private const double TimeDoubt = 7.8;
    private const double PlaceDoubt = 24;

    /// <summary>The loss beyond free space not exceeded as <paramref name="variability"/> asks; negative where the path gives.</summary>
    /// <param name="reference">The median that the geometry gives, not negative.</param>
    /// <param name="irregularity">Of the terrain: the range between the deciles of its heights.</param>
    /// <param name="oneHeight">Effective, above the ground that counts; <paramref name="otherHeight"/> likewise.</param>
    public static Decibels Excess(
        Decibels reference, Length distance, Length irregularity, Length oneHeight, Length otherHeight, Frequency frequency, RadioClimate climate, Variability variability)
    {
        var wave = frequency.Megahertz / TerrainStatistics.MegahertzPerWaveNumber;
        var effective = EffectiveDistance(distance.Metres, oneHeight.Metres, otherHeight.Metres, wave);
        var statistics = ClimateStatistics.Of(climate);
        var situation = Deviate(variability.Situation);
        var (time, place) = Deviates(variability, situation);
        var ofTime = TimeDeviation(statistics, effective, Math.Log(0.133 * wave), time);
        var ofPlace = variability.NoLocation
            ? 0
            : PlaceDeviation(TerrainStatistics.IrregularityWithin(irregularity.Metres, distance.Metres) * wave);
        var ofSituation = variability.NoSituation ? 0 : Square(5 + 3 * Math.Exp(-effective / 100e3));
        var doubt = ofSituation + Square(ofTime * time) / (TimeDoubt + situation * situation)
            + Square(ofPlace * place) / (PlaceDoubt + situation * situation);
        var (known, spread) = variability.Mode switch
        {
            VariabilityMode.SingleMessage => (0, Math.Sqrt(Square(ofTime) + Square(ofPlace) + doubt)),
            VariabilityMode.Accidental => (ofTime * time, Math.Sqrt(Square(ofPlace) + doubt)),
            VariabilityMode.Mobile => (Math.Sqrt(Square(ofTime) + Square(ofPlace)) * time, Math.Sqrt(doubt)),
            _ => (ofTime * time + ofPlace * place, Math.Sqrt(doubt)),
        };
        var loss = reference.Value - statistics.Median.At(effective) - known - spread * situation;
        return Decibels.FromDecibels(loss < 0 ? loss * (29 - loss) / (29 - 10 * loss) : loss);
    }

    private static (double Time, double Place) Deviates(Variability variability, double situation)
    {
        var (time, place) = (Deviate(variability.Time), Deviate(variability.Location));
        return variability.Mode switch
        {
            VariabilityMode.SingleMessage => (situation, situation),
            VariabilityMode.Accidental => (time, situation),
            VariabilityMode.Mobile => (time, time),
            _ => (time, place),
        };
    }

    /// <summary>
    /// The standard normal deviate which a share of cases exceeds, by the approximation that the model's own program
    /// makes: within 4.5e-4 [Abramowitz1964, eq. 26.2.23].
    /// </summary>
    private static double Deviate(Ratio share)
    {
        var tail = Math.Min(share.Value, 1 - share.Value);
        var t = Math.Sqrt(-2 * Math.Log(tail));
        var deviate = t - (2.515516 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
        return share.Value > 0.5 ? -deviate : deviate;
    }

    /// <summary>The distance that the statistics are tabled over: less than 130 km up to where scatter begins [HuffordAlgorithm, eq. 5.3].</summary>
    private static double EffectiveDistance(double metres, double oneHeight, double otherHeight, double wave)
    {
        var reach = Math.Sqrt(18e6 * oneHeight) + Math.Sqrt(18e6 * otherHeight) + Math.Cbrt(575.7e12 / wave);
        return metres < reach ? 130e3 * metres / reach : 130e3 + metres - reach;
    }

    private static double TimeDeviation(ClimateStatistics statistics, double distance, double logarithm, double deviate)
    {
        if (deviate < 0)
        {
            return statistics.Low.At(distance) * statistics.LowFactor.At(logarithm);
        }

        var high = statistics.High.At(distance) * statistics.HighFactor.At(logarithm);
        var tail = high * statistics.TailSlope;
        return deviate <= statistics.TailStart ? high : tail + (high - tail) * statistics.TailStart / deviate;
    }

    private static double PlaceDeviation(double roughness) => 10 * roughness / (roughness + 13);

    private static double Square(double value) => value * value;
}
