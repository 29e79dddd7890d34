namespace Parapet.Earth.Propagation.IrregularTerrain;

/// <summary>The loss of what the air itself scatters beyond the horizon [HuffordAlgorithm, section 4.3].</summary>
internal static class Troposcatter
{
    private const double LargestFrequencyGain = 15;

    private static readonly (double A, double B)[] FrequencyCurves = [(25, 24), (80, 45), (177, 68), (395, 80), (705, 105)];

    /// <summary>The losses 200 and 400 km beyond the horizons, and where each lies; null where the angles are too small for scatter.</summary>
    public static (double Near, double Far, double NearMetres, double FarMetres)? Losses(in PathGeometry path, double megahertz)
    {
        var (near, far) = (path.HorizonDistance + 200e3, path.HorizonDistance + 400e3);
        var farGain = FrequencyGain(path, far, megahertz, null);
        var nearGain = FrequencyGain(path, near, megahertz, farGain);
        return farGain is { } beyond && nearGain is { } before
            ? (Loss(path, near, megahertz, before), Loss(path, far, megahertz, beyond), near, far)
            : null;
    }

    private static double Loss(in PathGeometry path, double metres, double megahertz, double frequencyGain)
    {
        var angle = path.HorizonAngle + metres * path.Curvature;
        return Attenuation(angle * metres) + 10 * Math.Log10(megahertz * Math.Pow(angle, 4))
            - 0.1 * (path.SurfaceRefractivity - 301) * Math.Exp(-angle * metres / 40e3) + frequencyGain;
    }

    /// <summary>F(theta d) [HuffordAlgorithm, eq. 6.9].</summary>
    private static double Attenuation(double metres) => metres switch
    {
        <= 10e3 => 133.4 + 0.332e-3 * metres - 10 * Math.Log10(metres),
        <= 70e3 => 104.6 + 0.212e-3 * metres - 2.5 * Math.Log10(metres),
        _ => 71.8 + 0.157e-3 * metres + 5 * Math.Log10(metres),
    };

    /// <summary>H0, what low ends lose to their images in the ground. Where it is too large to be trusted, the one found further out stands.</summary>
    private static double? FrequencyGain(in PathGeometry path, double metres, double megahertz, double? further)
    {
        if (further > LargestFrequencyGain)
        {
            return further;
        }

        var (one, other) = (path.One, path.Other);
        var difference = one.HorizonDistance - other.HorizonDistance;
        var ratio = other.EffectiveHeight / one.EffectiveHeight;
        if (difference < 0)
        {
            (difference, ratio) = (-difference, 1 / ratio);
        }

        var wave = megahertz / TerrainStatistics.MegahertzPerWaveNumber;
        var angle = one.HorizonAngle + other.HorizonAngle + metres * path.Curvature;
        var (first, second) = (2 * wave * angle * one.EffectiveHeight, 2 * wave * angle * other.EffectiveHeight);
        if (first < 0.2 && second < 0.2)
        {
            return null;
        }

        var skew = (metres - difference) / (metres + difference);
        var quotient = Math.Clamp(ratio / skew, 0.1, 10);
        skew = Math.Max(0.1, skew);
        var height = (metres - difference) * (metres + difference) * angle * 0.25 / metres;
        var gain = Gain(first, second, Efficiency(height, path.SurfaceRefractivity), skew, quotient);
        return gain > LargestFrequencyGain && further is { } known ? known : gain;
    }

    private static double Gain(double first, double second, double efficiency, double skew, double quotient)
    {
        var mean = (Curve(first, efficiency) + Curve(second, efficiency)) / 2;
        var correction = 6 * (0.6 - Math.Log10(Math.Max(efficiency, 1))) * Math.Log10(skew) * Math.Log10(quotient);
        var gain = Math.Max(mean + Math.Min(mean, correction), 0);
        if (efficiency >= 1)
        {
            return gain;
        }

        var roots = (1 + Math.Sqrt(2) / first) * (1 + Math.Sqrt(2) / second);
        var low = 10 * Math.Log10(roots * roots * (first + second) / (first + second + 2 * Math.Sqrt(2)));
        return efficiency * gain + (1 - efficiency) * low;
    }

    /// <summary>eta of the height where the rays cross [HuffordAlgorithm, eq. 4.67].</summary>
    private static double Efficiency(double height, double refractivity)
    {
        var gradient = 0.031 - refractivity * 2.32e-3 + refractivity * refractivity * 5.67e-6;
        return height / 1.7556e3 * (1 + gradient * Math.Exp(-Math.Pow(Math.Min(1.7, height / 8e3), 6)));
    }

    /// <summary>H01, between the tabled curves of whole efficiencies [HuffordAlgorithm, section 6].</summary>
    private static double Curve(double r, double efficiency)
    {
        var place = Math.Clamp(efficiency, 1, FrequencyCurves.Length) - 1;
        var below = (int)place;
        var share = place - below;
        return share == 0 ? Tabled(below, r) : (1 - share) * Tabled(below, r) + share * Tabled(below + 1, r);
    }

    private static double Tabled(int index, double r)
    {
        var (a, b) = FrequencyCurves[index];
        var square = 1 / (r * r);
        return 10 * Math.Log10(1 + square * (b + a * square));
    }
}
