using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Viewsheds;

namespace Parapet.Tests.Unit.Earth;

/// <summary>
/// What every fast viewshed is held against, called R3 in the literature: a ray of its own to every post, the height at
/// each crossing with a row or a column of posts linear between the two posts around it, slopes from the sphere's own
/// trigonometry in double precision.
/// </summary>
internal static class ExactViewshed
{
    /// <summary>The least height above the ground at which a target over a post is in sight, in metres.</summary>
    /// <param name="north">Rows north of the site, negative to the south.</param>
    public static double AboveGroundMetres(SiteRelief relief, double antennaMetres, int east, int north)
    {
        var heights = relief.HeightsMetres;
        var ground = HeightAt(heights, relief, east, north);
        var steepest = double.NegativeInfinity;
        var (steps, aside) = (Math.Abs(north), Math.Abs(east));
        for (var step = 1; step < steps; step++)
        {
            var share = (double)step / steps;
            Meet(heights, share, Along(heights, east * share, Math.Sign(north) * step, alongRow: true));
        }

        for (var step = 1; step < aside; step++)
        {
            var share = (double)step / aside;
            Meet(heights, share, Along(heights, north * share, Math.Sign(east) * step, alongRow: false));
        }

        return steps + aside <= 1 || double.IsNegativeInfinity(steepest) ? 0 : Math.Max(0, Needed() - ground);

        void Meet(ReadOnlySpan<float> _, double share, double height) =>
            steepest = Math.Max(steepest, Slope(antennaMetres, share * Distance(), height));

        double Distance() => Math.Sqrt((double)east * east + (double)north * north) * relief.PostSpacing.Metres;

        double Along(ReadOnlySpan<float> posts, double place, int line, bool alongRow)
        {
            var low = (int)Math.Floor(place);
            var share = place - low;
            var near = alongRow ? HeightAt(posts, relief, low, line) : HeightAt(posts, relief, line, low);
            return share == 0 ? near : near + share * ((alongRow ? HeightAt(posts, relief, low + 1, line) : HeightAt(posts, relief, line, low + 1)) - near);
        }

        double Needed()
        {
            var angle = Distance() / RefractedEarth.RadiusMetres;
            var (sine, cosine) = Math.SinCos(angle);
            return (RefractedEarth.RadiusMetres + antennaMetres) / (cosine - steepest * sine) - RefractedEarth.RadiusMetres;
        }
    }

    private static double Slope(double antennaMetres, double distanceMetres, double heightMetres)
    {
        var (sine, cosine) = Math.SinCos(distanceMetres / RefractedEarth.RadiusMetres);
        var radius = RefractedEarth.RadiusMetres + heightMetres;
        return (radius * cosine - RefractedEarth.RadiusMetres - antennaMetres) / (radius * sine);
    }

    private static double HeightAt(ReadOnlySpan<float> heights, SiteRelief relief, int east, int north) =>
        heights[(relief.RadiusPosts - north) * relief.Side + relief.RadiusPosts + east];
}
