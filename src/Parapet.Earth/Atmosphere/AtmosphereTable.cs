namespace Parapet.Earth.Atmosphere;

/// <summary>
/// <see cref="StandardAtmosphere"/> for flight loops: linear between posts 50 m of geopotential height apart, so that
/// the layers' kinks fall on posts. Density is within 2e-5 and the speed of sound within 1e-6 of the standard's.
/// </summary>
public static class AtmosphereTable
{
    private const double LowestMetres = -1000;
    private const double StepMetres = 50;

    private static readonly AirSample[] Samples = Fill();
    private static readonly AirSample Top = Sample(StandardAtmosphere.At(Length.FromMetres(StandardAtmosphere.TopMetres)));
    private static readonly double TailScaleHeightMetres = StandardAtmosphere.TailScaleHeight.Metres;

    /// <summary>The air at a geometric height in metres. Below -1 km it is that of -1 km; above 86 km see <see cref="StandardAtmosphere"/>.</summary>
    public static AirSample At(double heightMetres)
    {
        if (heightMetres >= StandardAtmosphere.TopMetres)
        {
            return Top with { Density = Top.Density * Math.Exp((StandardAtmosphere.TopMetres - heightMetres) / TailScaleHeightMetres) };
        }

        var place = Math.Max(0, (StandardAtmosphere.GeopotentialMetres(heightMetres) - LowestMetres) * (1 / StepMetres));
        var index = (int)place;
        var share = place - index;
        ref readonly var below = ref Samples[index];
        ref readonly var above = ref Samples[index + 1];
        return new(
            below.Density + share * (above.Density - below.Density),
            below.SpeedOfSound + share * (above.SpeedOfSound - below.SpeedOfSound));
    }

    /// <summary>The density alone of <see cref="At"/>, to the bit, in kg/m3.</summary>
    public static double DensityAt(double heightMetres)
    {
        if (heightMetres >= StandardAtmosphere.TopMetres)
        {
            return Top.Density * Math.Exp((StandardAtmosphere.TopMetres - heightMetres) / TailScaleHeightMetres);
        }

        var place = Math.Max(0, (StandardAtmosphere.GeopotentialMetres(heightMetres) - LowestMetres) * (1 / StepMetres));
        var index = (int)place;
        var below = Samples[index].Density;
        return below + (place - index) * (Samples[index + 1].Density - below);
    }

    private static AirSample[] Fill()
    {
        var highest = StandardAtmosphere.GeopotentialMetres(StandardAtmosphere.TopMetres);
        var samples = new AirSample[(int)Math.Ceiling((highest - LowestMetres) / StepMetres) + 1];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = Sample(StandardAtmosphere.AtGeopotential(LowestMetres + i * StepMetres));
        }

        return samples;
    }

    private static AirSample Sample(AirState state) =>
        new(state.Density.KilogramsPerCubicMetre, state.SpeedOfSound.MetresPerSecond);
}
