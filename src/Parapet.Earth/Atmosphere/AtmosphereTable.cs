using System.Runtime.Intrinsics;

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

    /// <summary><see cref="DensityAt(double)"/> of four heights at once, one in each lane, to the same bits.</summary>
    public static Vector256<double> DensityAt(Vector256<double> heightsMetres)
    {
        if (Vector256.GreaterThanOrEqualAny(heightsMetres, Vector256.Create(StandardAtmosphere.TopMetres)))
        {
            return Vector256.Create(DensityAt(heightsMetres[0]), DensityAt(heightsMetres[1]), DensityAt(heightsMetres[2]), DensityAt(heightsMetres[3]));
        }

        var earth = Vector256.Create(StandardAtmosphere.EarthRadiusMetres);
        var geopotential = earth * heightsMetres / (earth + heightsMetres);
        var place = Vector256.Max(Vector256<double>.Zero, (geopotential - Vector256.Create(LowestMetres)) * (1 / StepMetres));
        var (a, b, c, d) = ((int)place[0], (int)place[1], (int)place[2], (int)place[3]);
        var below = Vector256.Create(Samples[a].Density, Samples[b].Density, Samples[c].Density, Samples[d].Density);
        var above = Vector256.Create(Samples[a + 1].Density, Samples[b + 1].Density, Samples[c + 1].Density, Samples[d + 1].Density);
        return below + (place - Vector256.Create((double)a, b, c, d)) * (above - below);
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
