using System.Diagnostics;
using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Tiles;
using Parapet.Earth.Terrain.Viewsheds;
using Parapet.Tests.Unit.Earth;

namespace Parapet.Bench.Viewsheds;

/// <summary>
/// Ours and GDAL's viewshed on the same heights in one process, taking turns, by processor time of one thread; and how
/// many posts each calls wrongly against exact rays. Both start from floats in memory and make new rasters in memory:
/// GDAL one (above ground), ours two (above ground and above sea).
/// </summary>
internal static class ViewshedComparison
{
    private const int Turns = 15;
    private const int SampledLines = 700;
    private static readonly Length Mast = 20.Metres;
    private static readonly Length Spacing = 90.Metres;
    private static readonly int[] TargetsMetres = [100, 1000];

    /// <param name="folder">One row of tiles, or any folder of them; beyond its edges the ground is its own mirror image.</param>
    public static void Run(string folder, double radiusKilometres)
    {
        var ground = MirroredTiles.Open(folder);
        var relief = SiteRelief.Around(ground, ground.Middle.Latitude, ground.Middle.Longitude, radiusKilometres.Kilometres, Spacing, 2);
        Say($"{relief.Side} x {relief.Side} posts, radius {radiusKilometres} km, site at {relief.HeightAtSite.Metres:F0} m, mast {Mast.Metres} m");
        var ours = Viewshed.Compute(relief, Mast);
        CountErrors("ours", ours, ours.AboveGroundMetres.ToArray());
        using var gdal = GdalViewshed.IsInstalled ? new GdalViewshed(relief) : null;
        if (gdal is null)
        {
            Say($"GDAL is not installed: ours alone");
        }
        else
        {
            gdal.Compute(Mast.Metres);
            CountErrors("GDAL", ours, gdal.AboveGroundMetres());
        }

        Race(relief, gdal);
    }

    private static void Race(SiteRelief relief, GdalViewshed? gdal)
    {
        var (own, theirs, two) = (new double[Turns], new double[Turns], new double[Turns]);
        for (var turn = 0; turn < Turns; turn++)
        {
            own[turn] = ProcessorSeconds(() => Viewshed.Compute(relief, Mast));
            theirs[turn] = gdal is null ? double.NaN : ProcessorSeconds(() => gdal.Compute(Mast.Metres));
            var started = Stopwatch.GetTimestamp();
            Viewshed.Compute(relief, Mast, 2);
            two[turn] = Stopwatch.GetElapsedTime(started).TotalSeconds;
        }

        Print("ours, one thread, processor time", own);
        Print("ours, two threads, wall time", two);
        Print("GDAL, one thread, processor time", theirs);
        Say($"GDAL / ours, medians: {Median(theirs) / Median(own):F2}");
    }

    private static double ProcessorSeconds(Action work)
    {
        GC.Collect();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        work();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    }

    private static void CountErrors(string name, Viewshed setting, float[] aboveGround)
    {
        var relief = setting.Relief;
        var (radius, side) = (relief.RadiusPosts, relief.Side);
        var step = Math.Max(1, side / SampledLines) | 1;
        var wrong = new int[TargetsMetres.Length];
        var count = 0;
        Parallel.For(0, side / step, line =>
        {
            for (var column = 0; column < side; column += step)
            {
                var (east, north) = (column - radius, radius - line * step);
                var found = aboveGround[line * step * side + column];
                if ((long)east * east + (long)north * north <= (long)radius * radius)
                {
                    Interlocked.Increment(ref count);
                    var exact = ExactViewshed.AboveGroundMetres(relief, setting.AntennaHeight.Metres, east, north);
                    for (var i = 0; i < wrong.Length; i++)
                    {
                        Interlocked.Add(ref wrong[i], exact <= TargetsMetres[i] != found <= TargetsMetres[i] ? 1 : 0);
                    }
                }
            }
        });
        for (var i = 0; i < wrong.Length; i++)
        {
            Say($"{name}: at {TargetsMetres[i]} m {100.0 * wrong[i] / count:F4} % of {count} posts differ from exact rays");
        }
    }

    private static void Print(string what, double[] seconds) =>
        Say($"{what}: median {Median(seconds) * 1000:F1} ms, least {seconds.Min() * 1000:F1} ms");

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static void Say(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
