using System.Numerics;

namespace Parapet.Earth.Propagation.IrregularTerrain;

/// <summary>The median loss beyond free space that the geometry gives, before any variability [HuffordAlgorithm, section 4].</summary>
internal readonly record struct ReferenceLoss(double Decibels, PropagationMechanism Mechanism)
{
    public static ReferenceLoss Of(in PathGeometry path, Complex impedance, double megahertz)
    {
        var diffraction = new DiffractionLine(path, impedance, megahertz);
        if (path.Distance < path.SmoothHorizonDistance)
        {
            var loss = new SightLoss(path, impedance, megahertz, diffraction).At(path.Distance);

            // Within the smooth earth's horizon the model takes its formula for sight even behind a ridge, and bends it to the diffracted loss.
            return new(Math.Max(loss, 0), path.IsBlocked ? PropagationMechanism.Diffraction : PropagationMechanism.LineOfSight);
        }

        var (scatterSlope, scatterIntercept, takesOver) = ScatterLine(path, megahertz, diffraction);
        return path.Distance > takesOver
            ? new(Math.Max(scatterSlope * path.Distance + scatterIntercept, 0), PropagationMechanism.Troposcatter)
            : new(Math.Max(diffraction.At(path.Distance), 0), PropagationMechanism.Diffraction);
    }

    /// <summary>The line of the scattered loss, and from what distance it is less than the diffracted one.</summary>
    private static (double Slope, double Intercept, double TakesOver) ScatterLine(
        in PathGeometry path, double megahertz, in DiffractionLine diffraction)
    {
        if (Troposcatter.Losses(path, megahertz) is not { } scatter)
        {
            return (diffraction.Slope, diffraction.Intercept, double.PositiveInfinity);
        }

        var slope = (scatter.Far - scatter.Near) / (scatter.FarMetres - scatter.NearMetres);
        var reach = 1.088 * Math.Cbrt(path.EarthRadius * path.EarthRadius / megahertz) * Math.Log(megahertz);
        var crossing = (scatter.Near - diffraction.Intercept - slope * scatter.NearMetres) / (diffraction.Slope - slope);
        var takesOver = Math.Max(Math.Max(path.SmoothHorizonDistance, path.HorizonDistance + reach), crossing);
        return (slope, diffraction.At(takesOver) - slope * takesOver, takesOver);
    }
}
