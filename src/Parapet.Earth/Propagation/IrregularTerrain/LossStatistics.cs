using Parapet.Foundation.Randomness;

namespace Parapet.Earth.Propagation.IrregularTerrain;

/// <summary>What the reference loss becomes for a share of times, places and situations [HuffordAlgorithm, section 5].</summary>
internal static class LossStatistics
{
    private const double TimeDoubt = 7.8;
    private const double PlaceDoubt = 24;

    /// <summary>The loss beyond free space, in dB, not exceeded as <paramref name="variability"/> asks.</summary>
    public static double Quantile(double reference, in PathGeometry path, double megahertz, RadioClimate climate, Variability variability)
    {
        var wave = megahertz / TerrainStatistics.MegahertzPerWaveNumber;
        var distance = EffectiveDistance(path, wave);
        var statistics = ClimateStatistics.Of(climate);
        var situation = Deviate(variability.Situation);
        var (time, place) = Deviates(variability, situation);
        var ofTime = TimeDeviation(statistics, distance, Math.Log(0.133 * wave), time);
        var ofPlace = variability.NoLocation ? 0 : PlaceDeviation(path.IrregularityWithin(path.Distance) * wave);
        var ofSituation = variability.NoSituation ? 0 : Square(5 + 3 * Math.Exp(-distance / 100e3));
        var doubt = ofSituation + Square(ofTime * time) / (TimeDoubt + situation * situation)
            + Square(ofPlace * place) / (PlaceDoubt + situation * situation);
        var (known, spread) = variability.Mode switch
        {
            VariabilityMode.SingleMessage => (0, Math.Sqrt(Square(ofTime) + Square(ofPlace) + doubt)),
            VariabilityMode.Accidental => (ofTime * time, Math.Sqrt(Square(ofPlace) + doubt)),
            VariabilityMode.Mobile => (Math.Sqrt(Square(ofTime) + Square(ofPlace)) * time, Math.Sqrt(doubt)),
            _ => (ofTime * time + ofPlace * place, Math.Sqrt(doubt)),
        };
        var loss = reference - statistics.Median.At(distance) - known - spread * situation;
        return loss < 0 ? loss * (29 - loss) / (29 - 10 * loss) : loss;
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

    /// <summary>The standard normal deviate which a share of cases exceeds.</summary>
    private static double Deviate(Ratio share) => -StandardNormal.Quantile(share.Value);

    /// <summary>The distance that the statistics are tabled over: less than 130 km up to where scatter begins [HuffordAlgorithm, eq. 5.3].</summary>
    private static double EffectiveDistance(in PathGeometry path, double wave)
    {
        var reach = Math.Sqrt(18e6 * path.One.EffectiveHeight) + Math.Sqrt(18e6 * path.Other.EffectiveHeight) + Math.Cbrt(575.7e12 / wave);
        return path.Distance < reach ? 130e3 * path.Distance / reach : 130e3 + path.Distance - reach;
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
