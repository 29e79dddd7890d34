using System.Runtime.CompilerServices;
using Parapet.Tracking.MultiHypothesis.Hypotheses;
using Parapet.Tracking.MultiHypothesis.Motion;

namespace Parapet.Tracking.MultiHypothesis.Resolution;

/// <summary>
/// Targets that a sensor never saw apart may fly with one that it tracks: a plot within a resolution cell of a track, and
/// not the track's, is likelier one of these than anything new, and moves about as the track does.
/// </summary>
internal sealed class Companions(ScanWork work, int dimensions)
{
    /// <summary>Unseen companions expected with a track.</summary>
    private const double Expected = 0.05;

    /// <summary>One standard deviation, along each axis, of a companion's velocity from the track's when they part.</summary>
    private const double VelocitySigma = 50;

    private const int LeastPlots = 4;
    private const double LeastExistence = 0.9;

    /// <summary>The share of real targets among new plots here, and where a track's companion would be.</summary>
    /// <returns>False where the plot is in no track's cell.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryFind(GlobalHypothesis likeliest, int plot, out KinematicState companion, out double newShare)
    {
        (companion, newShare) = (default, 0);
        var greatest = 0.0;
        foreach (var target in likeliest.Targets)
        {
            if (target.Plots < LeastPlots || target.Existence < LeastExistence || !work.Sensor!.TryCell(target.Combined, out var cell))
            {
                continue;
            }

            ref readonly var m = ref work.SeenBy(target, plot);
            var beside = Beside(target.Combined, cell, dimensions);
            var density = beside.SquaredDistance(m) < 12 ? Expected * target.Detection * beside.Density(m, dimensions) : 0;
            if (density > greatest)
            {
                (greatest, companion) = (density, beside);
            }
        }

        ref readonly var own = ref work.Measurements[plot];
        var all = Math.Exp(own.LogOtherDensity);
        newShare = (own.NewShare * all + greatest) / (all + greatest);
        return greatest > own.NewShare * all;
    }

    private static KinematicState Beside(in KinematicState track, in ResolutionCell cell, int dimensions)
    {
        const double Square = VelocitySigma * VelocitySigma;
        var isPlane = dimensions == 2;
        return new()
        {
            X = track.X, Y = track.Y, Z = track.Z,
            Vx = track.Vx, Vy = track.Vy, Vz = track.Vz,
            Pxx = track.Pxx + cell.Xx, Pxy = track.Pxy + cell.Xy, Pxz = track.Pxz + cell.Xz,
            Pyy = track.Pyy + cell.Yy, Pyz = track.Pyz + cell.Yz, Pzz = isPlane ? 0 : track.Pzz + cell.Zz,
            Vxx = track.Vxx + Square, Vxy = track.Vxy, Vxz = track.Vxz,
            Vyy = track.Vyy + Square, Vyz = track.Vyz, Vzz = isPlane ? 0 : track.Vzz + Square,
        };
    }
}
