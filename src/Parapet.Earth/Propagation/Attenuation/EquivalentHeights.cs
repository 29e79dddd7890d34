using System.Globalization;

namespace Parapet.Earth.Propagation.Attenuation;

/// <summary>
/// The attenuation out of the atmosphere from the air at the ground alone: specific attenuation times the height of
/// an even layer that would take as much, over the sine of the elevation [ITUR676, Annex 2].
/// </summary>
public static class EquivalentHeights
{
    private static readonly (double Gigahertz, double[] Coefficients)[] Rows = Load();

    /// <summary>1 to 350 GHz.</summary>
    public static FrequencyRange Frequencies { get; } =
        new("the approximate method of ITU-R P.676", Frequency.FromGigahertz(1), Frequency.FromGigahertz(350));

    /// <summary>Oxygen and water vapour together, one way, from the ground through the whole atmosphere.</summary>
    /// <param name="ground">The air at the antenna.</param>
    /// <param name="elevation">From 5 to 90 degrees: nearer to the horizon the earth's roundness tells, see <see cref="SlantGasAttenuation"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The frequency is outside <see cref="Frequencies"/> or the elevation outside its range.</exception>
    public static Decibels SlantAttenuation(Frequency frequency, MoistAir ground, Angle elevation)
    {
        Frequencies.Check(frequency);
        if (!(elevation.Degrees is >= 5 and <= 90))
        {
            throw new ArgumentOutOfRangeException(nameof(elevation), elevation.Degrees, "an elevation from 5 to 90 degrees is needed");
        }

        var zenith = GasAttenuation.OfOxygen(frequency, ground) * OfOxygen(frequency, ground)
            + GasAttenuation.OfWaterVapour(frequency, ground) * OfWaterVapour(frequency);
        return Decibels.FromDecibels(zenith.Value / Math.Sin(elevation.Radians));
    }

    /// <summary>From the air's total pressure, temperature and vapour at the ground [ITUR676, Annex 2].</summary>
    /// <exception cref="ArgumentOutOfRangeException">The frequency is outside <see cref="Frequencies"/>.</exception>
    public static Length OfOxygen(Frequency frequency, MoistAir ground)
    {
        Frequencies.Check(frequency);
        var above = 1;
        while (above < Rows.Length - 1 && Rows[above].Gigahertz < frequency.Gigahertz)
        {
            above++;
        }

        var (low, high) = (Rows[above - 1], Rows[above]);
        var share = (frequency.Gigahertz - low.Gigahertz) / (high.Gigahertz - low.Gigahertz);
        ReadOnlySpan<double> terms =
            [1, ground.Temperature.Kelvin, ground.TotalPressure.Hectopascals, ground.WaterVapour.KilogramsPerCubicMetre * 1e3];
        var kilometres = 0.0;
        for (var i = 0; i < terms.Length; i++)
        {
            kilometres += terms[i] * double.Lerp(low.Coefficients[i], high.Coefficients[i], share);
        }

        return Length.FromKilometres(kilometres);
    }

    /// <summary>By three lines and a straight one [ITUR676, Annex 2].</summary>
    /// <exception cref="ArgumentOutOfRangeException">The frequency is outside <see cref="Frequencies"/>.</exception>
    public static Length OfWaterVapour(Frequency frequency)
    {
        Frequencies.Check(frequency);
        var gigahertz = frequency.Gigahertz;
        return Length.FromKilometres(
            5.6585e-5 * gigahertz + 1.8348
            + Bell(gigahertz - 22.235080, 2.6846, 2.7649)
            + Bell(gigahertz - 183.310087, 5.8905, 4.9219)
            + Bell(gigahertz - 325.152888, 2.9810, 3.0748));
    }

    private static double Bell(double offset, double height, double width) => height / (offset * offset + width);

    private static (double Gigahertz, double[] Coefficients)[] Load()
    {
        using var stream = typeof(EquivalentHeights).Assembly.GetManifestResourceStream("p676.csv")
            ?? throw new InvalidOperationException("the program was built without the coefficients of ITU-R P.676");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Skip(1).Select(Row)];
    }

    private static (double Gigahertz, double[] Coefficients) Row(string line)
    {
        var values = Array.ConvertAll(line.Split(','), field => double.Parse(field, CultureInfo.InvariantCulture));
        return (values[0], values[1..]);
    }
}
