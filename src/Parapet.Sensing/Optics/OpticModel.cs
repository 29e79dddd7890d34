using Parapet.Messages;

namespace Parapet.Sensing.Optics;

/// <summary>
/// The chance that one look of a sight finds a target. Its contrast falls with range as exp(-3.912 R / V), V the visibility
/// at which two hundredths of it are left [Koschmieder1924]; below two hundredths nothing is seen. Above, the chance follows
/// from the cycles N that the image resolves across it, (N / N50)^E / (1 + (N / N50)^E) with E = 2.7 + 0.7 N / N50, where one
/// cycle finds a target every other time [Johnson1958; Ratches1976].
/// </summary>
public static class OpticModel
{
    /// <summary>The contrast that the eye still sees.</summary>
    public const double LeastContrast = 0.02;

    /// <summary>Cycles across a target at which it is found every other time.</summary>
    public const double CyclesForHalf = 1;

    /// <summary>ln 50: what visibility means.</summary>
    private static readonly double Extinction = Math.Log(1 / LeastContrast);

    /// <summary>In [0, 1], for one look at a target in the line of sight.</summary>
    /// <param name="range">Slant, positive.</param>
    public static double Detection(OpticDescription optic, TargetClass target, Length range)
    {
        if (ContrastAt(optic, range) < LeastContrast)
        {
            return 0;
        }

        var resolution = optic.IsNight ? optic.NightResolution : optic.DayResolution;
        var cycles = 1000 * optic.Size[(int)target].Metres / range.Metres * resolution / CyclesForHalf;
        var power = Math.Pow(Math.Min(cycles, 100), 2.7 + 0.7 * Math.Min(cycles, 100));
        return power / (1 + power);
    }

    /// <summary>How far a target is found with an even chance and its range measured.</summary>
    public static Length EvenRange(OpticDescription optic, TargetClass target)
    {
        var resolution = optic.IsNight ? optic.NightResolution : optic.DayResolution;
        var resolved = Length.FromMetres(1000 * optic.Size[(int)target].Metres * resolution / CyclesForHalf);
        var (contrast, visibility) = Air(optic);
        var seen = contrast.Value <= LeastContrast ? Length.Zero : visibility * (Math.Log(contrast.Value / LeastContrast) / Extinction);
        return Length.Min(optic.LaserRange, Length.Min(resolved, seen));
    }

    private static double ContrastAt(OpticDescription optic, Length range)
    {
        var (contrast, visibility) = Air(optic);
        return contrast.Value * Math.Exp(-Extinction * (range / visibility));
    }

    private static (Ratio Contrast, Length Visibility) Air(OpticDescription optic) =>
        optic.IsNight ? (optic.NightContrast, optic.Visibility * optic.HazeGain) : (optic.DayContrast, optic.Visibility);
}
