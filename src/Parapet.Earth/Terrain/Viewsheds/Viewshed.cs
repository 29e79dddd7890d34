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
        return Compute([relief], relief.HeightAtSite + mast, threads, wide)[0];
    }

    /// <summary>Computes rings around one site, from the innermost, which holds the site, to the outermost, which ends at its circle.</summary>
    /// <param name="rings">Each but the innermost begins at half the radius, in posts, of the one before, and its posts lie twice as far apart.</param>
    internal static Viewshed[] Compute(SiteRelief[] rings, Length antennaHeight, int threads, bool wide)
    {
        var viewsheds = Array.ConvertAll(rings, relief => new Viewshed(relief, antennaHeight));
        var rays = Math.Max(OctantSweep.RaysFor(rings[^1].RadiusPosts), rings[0].RadiusPosts);
        Parallel.For(0, Octants, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, octant =>
        {
            var handed = new OctantRays();
            for (var ring = 0; ring < viewsheds.Length; ring++)
            {
                viewsheds[ring].Sweep(octant, StartOf(rings, ring), rays, handed, ring == viewsheds.Length - 1, wide);
            }
        });
        for (var ring = 0; ring < viewsheds.Length; ring++)
        {
            viewsheds[ring].Frame(StartOf(rings, ring), ring == viewsheds.Length - 1);
        }

        return viewsheds;
    }

    /// <summary>
    /// The least height above the ground at which a target is in sight over a place between posts; null beyond the radius.
    /// In shadow it is that of the ray, which is smoother than the ground, less the ground at the place itself.
    /// </summary>
    internal Length? AboveGround(Length east, Length north, Length ground)
    {
        var (radius, side) = (Relief.RadiusPosts, Relief.Side);
        var (column, row) = (east / Relief.PostSpacing + radius, radius - north / Relief.PostSpacing);
        if (!(column >= 0 && row >= 0 && column <= side - 1 && row <= side - 1))
        {
            return null;
        }

        var (left, top) = (Math.Min((int)column, side - 2), Math.Min((int)row, side - 2));
        var (upper, lower) = (top * side + left, (top + 1) * side + left);
        var isShadow = _aboveGround[upper] > 0 && _aboveGround[upper + 1] > 0 && _aboveGround[lower] > 0 && _aboveGround[lower + 1] > 0;
        var needs = isShadow ? _aboveSea : _aboveGround;
        var (across, down) = (column - left, row - top);
        var north0 = needs[upper] + across * (needs[upper + 1] - needs[upper]);
        var south0 = needs[lower] + across * (needs[lower + 1] - needs[lower]);
        var need = north0 + down * (south0 - north0);
        if (double.IsNaN(need))
        {
            // Where one of the four stands outside the circle, the nearest counts.
            need = _aboveGround[(int)Math.Round(row) * side + (int)Math.Round(column)];
            isShadow = false;
        }

        return double.IsNaN(need) ? null : isShadow ? Length.Max(Length.Zero, Length.FromMetres(need) - ground) : Length.FromMetres(need);
    }

    private static int StartOf(SiteRelief[] rings, int ring) => ring == 0 ? 1 : rings[ring - 1].RadiusPosts / 2;

    /// <summary>The site's own post, those of the rings inside, and those beyond the radius.</summary>
    private void Frame(int start, bool round)
    {
        var (radius, side) = (Relief.RadiusPosts, Relief.Side);
        var middle = radius * side + radius;
        foreach (var grid in (ReadOnlySpan<float[]>)[_aboveGround, _aboveSea])
        {
            for (var row = 0; row < side; row++)
            {
                var line = grid.AsSpan(row * side, side);
                if (Math.Abs(row - radius) < start)
                {
                    line[(radius - start + 1)..(radius + start)].Fill(float.NaN);
                }

                if (round)
                {
                    var half = (int)Math.Sqrt((double)radius * radius - (double)(row - radius) * (row - radius));
                    line[..(radius - half)].Fill(float.NaN);
                    line[(radius + half + 1)..].Fill(float.NaN);
                }
            }
        }

        if (start == 1)
        {
            (_aboveGround[middle], _aboveSea[middle]) = (0, Relief.HeightsMetres[middle]);
        }
    }

    private void Sweep(int octant, int start, int rays, OctantRays handed, bool round, bool wide)
    {
        var strip = new OctantStrip(Relief, octant, _aboveGround, _aboveSea, round);
        new OctantSweep(strip, Relief.PostSpacing, AntennaHeight, rays).Run(start, wide, handed);
    }
}
