using System.Collections.Immutable;

namespace Parapet.Earth.Terrain.Viewsheds;

/// <summary>
/// A viewshed over square rings around a site, each with posts half as far apart as the next one out, so that a crest
/// near the site is met with its full height: how high it stands there decides what is seen out to the edge. Rays run
/// through all rings.
/// </summary>
public sealed class ViewshedRings
{
    // An inner ring's, where the outermost has as many: at its edge a post is 1/750 of the distance.
    private const int RingPosts = 750;
    private const int FewestRingPosts = 16;

    private readonly ImmutableArray<Viewshed> _rings;

    private ViewshedRings(ImmutableArray<Viewshed> rings) => _rings = rings;

    /// <summary>Of the antenna's centre above the ellipsoid.</summary>
    public Length AntennaHeight => _rings[0].AntennaHeight;

    /// <summary>From post to post at the site.</summary>
    public Length FinestSpacing => _rings[0].Relief.PostSpacing;

    /// <summary>From post to post at the edge.</summary>
    public Length WidestSpacing => _rings[^1].Relief.PostSpacing;

    /// <summary>Looks around from a site.</summary>
    /// <param name="radius">As far as to look; up to 1,000 km.</param>
    /// <param name="widest">From post to post at the edge; up to 8,000 to the radius.</param>
    /// <param name="finest">From post to post at the site, at most; halved from <paramref name="widest"/> until it is reached.</param>
    /// <param name="mast">Height of the antenna's centre above the ground; not negative.</param>
    /// <param name="threads">No bit of the result depends on how many.</param>
    /// <exception cref="ArgumentOutOfRangeException">The radius, a spacing or the mast is outside what is allowed.</exception>
    public static ViewshedRings Around(
        IElevation elevation, Geodetic site, Length radius, Length widest, Length finest, Length mast, int threads = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mast.Metres);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(finest.Metres);
        var reliefs = new List<SiteRelief>();
        var half = Math.Min(RingPosts, (int)(radius / widest)) / 2;
        for (var (outer, spacing) = (radius, widest); ; (outer, spacing) = (half * spacing, spacing / 2))
        {
            var isLast = spacing <= finest || 2 * half < FewestRingPosts;
            reliefs.Add(SiteRelief.Around(elevation, site.Latitude, site.Longitude, outer, spacing, isLast ? 0 : half - 1, threads));
            if (isLast)
            {
                break;
            }
        }

        reliefs.Reverse();
        var antenna = reliefs[0].HeightAtSite + mast;
        return new([.. Viewshed.Compute([.. reliefs], antenna, threads, OctantSweep.HasWideLanes)]);
    }

    /// <summary>The least height above the ground at which a target is in sight over a place; null beyond the radius.</summary>
    /// <param name="east">Of the place, on the plane in which distance and azimuth from the site are true.</param>
    /// <param name="north">As <paramref name="east"/>.</param>
    /// <param name="ground">The height of the ground at the place, above the ellipsoid.</param>
    public Length? AboveGround(Length east, Length north, Length ground)
    {
        var away = Length.FromMetres(Math.Max(Math.Abs(east.Metres), Math.Abs(north.Metres)));
        foreach (var ring in _rings)
        {
            if (away <= ring.Relief.Radius)
            {
                return ring.AboveGround(east, north, ground);
            }
        }

        return null;
    }
}
