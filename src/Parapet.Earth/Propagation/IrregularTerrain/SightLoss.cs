using System.Numerics;

namespace Parapet.Earth.Propagation.IrregularTerrain;

/// <summary>The loss inside the horizon: two rays over rough ground, mixed with the diffraction line [HuffordAlgorithm, section 4.2].</summary>
internal readonly struct SightLoss(PathGeometry path, Complex impedance, double megahertz, DiffractionLine diffraction)
{
    /// <summary>At the path's distance, by a curve through the losses at the horizon and at one or two places before it.</summary>
    public double At(double metres)
    {
        var horizon = path.SmoothHorizonDistance;
        var horizonLoss = diffraction.At(horizon);
        var (linear, logarithmic) = Coefficients(horizon, horizonLoss);
        var intercept = horizonLoss - linear * horizon - logarithmic * Math.Log(horizon);
        return intercept + linear * metres + logarithmic * Math.Log(metres);
    }

    private (double Linear, double Logarithmic) Coefficients(double horizon, double horizonLoss)
    {
        var (near, far) = Places();
        var farLoss = TwoRay(far);
        if (near < far)
        {
            var nearLoss = TwoRay(near);
            var span = Math.Log(horizon / near);
            var logarithmic = Math.Max(
                0,
                ((horizon - near) * (farLoss - nearLoss) - (far - near) * (horizonLoss - nearLoss))
                    / ((horizon - near) * Math.Log(far / near) - (far - near) * span));
            if (diffraction.Intercept > 0 || logarithmic > 0)
            {
                var linear = (horizonLoss - nearLoss - logarithmic * span) / (horizon - near);
                if (linear >= 0)
                {
                    return (linear, logarithmic);
                }

                logarithmic = Math.Max(horizonLoss - nearLoss, 0) / span;
                return logarithmic == 0 ? (diffraction.Slope, 0) : (0, logarithmic);
            }
        }

        var slope = Math.Max(horizonLoss - farLoss, 0) / (horizon - far);
        return (slope == 0 ? diffraction.Slope : slope, 0);
    }

    /// <summary>Where the two-ray loss is asked: d0 and d1 [HuffordAlgorithm, section 4.2].</summary>
    private (double Near, double Far) Places()
    {
        var near = 1.908 * megahertz / TerrainStatistics.MegahertzPerWaveNumber * path.One.EffectiveHeight * path.Other.EffectiveHeight;
        if (diffraction.Intercept < 0)
        {
            return (near, Math.Max(-diffraction.Intercept / diffraction.Slope, 0.25 * path.HorizonDistance));
        }

        near = Math.Min(near, 0.5 * path.HorizonDistance);
        return (near, near + 0.25 * (path.HorizonDistance - near));
    }

    private double TwoRay(double metres)
    {
        var (one, other) = (path.One.EffectiveHeight, path.Other.EffectiveHeight);
        var wave = megahertz / TerrainStatistics.MegahertzPerWaveNumber;
        var sum = one + other;
        var sine = sum / Math.Sqrt(metres * metres + sum * sum);
        var deviation = TerrainStatistics.HeightDeviation(path.IrregularityWithin(metres));
        var reflection = (sine - impedance) / (sine + impedance) * Math.Exp(-Math.Min(10, wave * deviation * sine));
        var power = reflection.Real * reflection.Real + reflection.Imaginary * reflection.Imaginary;
        if (power < 0.25 || power < sine)
        {
            reflection *= Math.Sqrt(sine / power);
        }

        var phase = 2 * wave * one * other / metres;
        if (phase > Math.PI / 2)
        {
            phase = Math.PI - Math.PI / 2 * (Math.PI / 2) / phase;
        }

        var field = Complex.FromPolarCoordinates(1, -phase) + reflection;
        var loss = -10 * Math.Log10(field.Real * field.Real + field.Imaginary * field.Imaginary);
        var weight = 1 / (1 + megahertz * path.Irregularity / Math.Max(10e3, path.SmoothHorizonDistance));
        return weight * loss + (1 - weight) * diffraction.At(metres);
    }
}
