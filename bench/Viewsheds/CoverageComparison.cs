using System.Diagnostics;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Viewsheds;
using Parapet.Tests.Unit.Earth;

namespace Parapet.Bench.Viewsheds;

/// <summary>
/// How far the least heights of coverage are off, against exact rays over the tiles themselves: sites and places drawn at
/// random, the same for one grid and for rings of halving spacing.
/// </summary>
internal static class CoverageComparison
{
    private const int Sites = 20;
    private const int Places = 150;
    private const double StepMetres = 5;
    private static readonly Length Mast = 20.Metres;

    // Behind a wall at the antenna's feet the needed height grows without bound.
    private static readonly Length Highest = 10.Kilometres;

    /// <param name="folder">A row of tiles; beyond its edges the ground is its own mirror image.</param>
    public static void Run(string folder, double radiusKilometres)
    {
        var ground = MirroredTiles.Open(folder);
        var radius = radiusKilometres.Kilometres;
        var widest = radius / 1500;
        foreach (var parts in new[] { 0, 8 })
        {
            var finest = parts == 0 ? widest : ground.PostSpacing / parts;
            var (errors, wrong, optimistic, seen, seconds) = (new List<double>(), 0, 0, 0, 0.0);
            var random = new Random(7);
            for (var site = 0; site < Sites; site++)
            {
                var middle = ground.Middle;
                var place = Geodetic.FromDegrees(
                    middle.Latitude.Degrees + 0.8 * (random.NextDouble() - 0.5), middle.Longitude.Degrees + 4 * (random.NextDouble() - 0.5));
                var before = Process.GetCurrentProcess().TotalProcessorTime;
                var rings = ViewshedRings.Around(ground, place, radius, widest, finest, Mast);
                seconds += (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
                var antenna = place.WithHeight(rings.AntennaHeight);
                for (var draw = 0; draw < Places; draw++)
                {
                    var range = radius * (0.02 + 0.97 * Math.Sqrt(random.NextDouble()));
                    var azimuth = Azimuth.FromDegrees(360 * random.NextDouble());
                    var target = Geodesic.Direct(antenna, azimuth, range).Place;
                    var height = ground.HeightAt(target.Latitude, target.Longitude);
                    var (sine, cosine) = Math.SinCos(azimuth.Radians);
                    var found = rings.AboveGround(range * sine, range * cosine, height)!.Value.Metres;
                    var exact = ExactRay.AboveGroundMetres(ground, antenna, azimuth, range, StepMetres);
                    errors.Add(Math.Min(found, Highest.Metres) - Math.Min(exact, Highest.Metres));
                    foreach (var level in new[] { 100, 300, 1000 })
                    {
                        seen += found <= level ? 1 : 0;
                        optimistic += found <= level && exact > level ? 1 : 0;
                        wrong += found <= level != exact <= level ? 1 : 0;
                    }
                }
            }

            errors.Sort();
            Console.WriteLine(FormattableString.Invariant(
                $"post / {parts}: mean {errors.Average():F1} m, mean of sizes {errors.Average(Math.Abs):F1} m, 5 % {errors[errors.Count / 20]:F1}, 95 % {errors[errors.Count * 19 / 20]:F1}, worst {errors[0]:F0} and {errors[^1]:F0}; of {seen} called seen at 100 m, 300 m or 1 km {optimistic} are cut, of {3 * errors.Count} {wrong} are wrong; {seconds / Sites:F2} s of processor time a site"));
        }
    }
}
