namespace Parapet.Earth.Terrain.Viewsheds;

/// <summary>
/// The least height at which a target is in sight of a site, for every post around it, on a 4/3 earth. Ground beyond a
/// target never hides it, and the ground under a target does not hide it either.
/// </summary>
/// <remarks>
/// Eight octants are swept outward, row by row. Rays from the site cut the octant's outer edge at least once in
/// each post spacing; each keeps the steepest slope over all ground it has crossed, taken at every row and every column of posts
/// linearly between the two posts around. A post's own need is linear between the two rays around it. Heights are first
/// turned into those of a flat earth that is seen at the same slopes, so that curvature costs nothing on a ray.
/// Against exact rays to every post see docs/models/terrain.md.
/// </remarks>
public sealed class Viewshed
{
    private const int Octants = 8;

    private readonly float[] _aboveGround;
    private readonly float[] _aboveSea;

    private Viewshed(SiteRelief relief, Length antennaHeight)
    {
        Relief = relief;
        AntennaHeight = antennaHeight;
        _aboveGround = GC.AllocateUninitializedArray<float>(relief.HeightsMetres.Length);
        _aboveSea = GC.AllocateUninitializedArray<float>(relief.HeightsMetres.Length);
    }

    public SiteRelief Relief { get; }

    /// <summary>Of the antenna's centre above the ellipsoid.</summary>
    public Length AntennaHeight { get; }

    /// <summary>Metres above the ground, row by row as in <see cref="Relief"/>; zero where the ground itself is in sight, not a number beyond the radius.</summary>
    public ReadOnlySpan<float> AboveGroundMetres => _aboveGround;

    /// <summary>The same, in metres above the ellipsoid; never below the ground.</summary>
    public ReadOnlySpan<float> AboveSeaMetres => _aboveSea;

    /// <summary>Computes what a site sees.</summary>
    /// <param name="mast">Height of the antenna's centre above the ground at the site; not negative.</param>
    /// <param name="threads">Up to eight are of use; no bit of the result depends on how many.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mast is negative.</exception>
    public static Viewshed Compute(SiteRelief relief, Length mast, int threads = 1) =>
        Compute(relief, mast, threads, OctantSweep.HasWideLanes);

    /// <param name="wide">Sixteen posts at a time, or one; the results are the same.</param>
    internal static Viewshed Compute(SiteRelief relief, Length mast, int threads, bool wide)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mast.Metres);
        var viewshed = new Viewshed(relief, relief.HeightAtSite + mast);
        if (threads <= 1)
        {
            for (var octant = 0; octant < Octants; octant++)
            {
                viewshed.Sweep(octant, wide);
            }
        }
        else
        {
            Parallel.For(0, Octants, new ParallelOptions { MaxDegreeOfParallelism = threads }, octant => viewshed.Sweep(octant, wide));
        }

        viewshed.Frame();
        return viewshed;
    }

    /// <summary>The site's own post, and those beyond the radius.</summary>
    private void Frame()
    {
        var (radius, side) = (Relief.RadiusPosts, Relief.Side);
        var middle = radius * side + radius;
        (_aboveGround[middle], _aboveSea[middle]) = (0, Relief.HeightsMetres[middle]);
        for (var row = 0; row < side; row++)
        {
            var half = (int)Math.Sqrt((double)radius * radius - (double)(row - radius) * (row - radius));
            foreach (var grid in (ReadOnlySpan<float[]>)[_aboveGround, _aboveSea])
            {
                var line = grid.AsSpan(row * side, side);
                line[..(radius - half)].Fill(float.NaN);
                line[(radius + half + 1)..].Fill(float.NaN);
            }
        }
    }

    private void Sweep(int octant, bool wide)
    {
        var strip = new OctantStrip(Relief, octant, _aboveGround, _aboveSea);
        var sweep = new OctantSweep(strip, Relief.PostSpacing, AntennaHeight);
        sweep.Run(wide);
    }
}
