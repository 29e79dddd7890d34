using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Viewsheds;
using Parapet.Flight.Signatures;
using Parapet.Sensing.Radar;

namespace Parapet.Sensing.Coverage;

/// <summary>
/// A radar at a place, and what it detects there of one kind of target: in its sector, between its elevations and
/// ranges, out of the ground's shadow, and no farther than the wanted probability of detection allows in free space.
/// </summary>
public sealed class CoverageSensor
{
    /// <summary>Terrain is looked at no farther than this, and nothing beyond it counts as covered.</summary>
    public static readonly Length FarthestTerrain = 1000.Kilometres;

    private const int FewestPosts = 500;
    private const int MostPosts = 1500;

    // At the site, a ray meets the ground between the relief's own posts so many times.
    private const int PartsOfPost = 8;
    private const int Halvings = 40;
    private static readonly Length HighestTarget = 2000.Kilometres;

    private readonly LocalFrame _frame;
    private readonly RadarVolume _volume;

    private CoverageSensor(string name, RadarDescription radar, Geodetic antenna, Azimuth boresight, Length reach, ViewshedRings sight)
    {
        Name = name;
        Radar = radar;
        Antenna = antenna;
        Reach = reach;
        Sight = sight;
        _frame = LocalFrame.At(antenna);
        _volume = new(radar, boresight);
    }

    public string Name { get; }

    public RadarDescription Radar { get; }

    /// <summary>The antenna's centre.</summary>
    public Geodetic Antenna { get; }

    /// <summary>Slant range up to which the target is detected with the wanted probability in free space, within the instrumented range.</summary>
    public Length Reach { get; }

    /// <summary>What the ground lets the antenna see.</summary>
    public ViewshedRings Sight { get; }

    /// <summary>How far coverage can go along the surface.</summary>
    internal Length GroundReach => Length.Min(Reach, FarthestTerrain);

    /// <summary>Slant range at which a radar detects a target with a probability, by the curve of its published range; not beyond its instrumented range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not between the radar's false-alarm probability and one.</exception>
    public static Length ReachOf(RadarDescription radar, SignatureDescription target, Ratio detectionProbability) =>
        new DetectionRange(radar).Of(target, Angle.Zero, detectionProbability);

    /// <summary>Looks around from a place.</summary>
    /// <param name="place">Latitude and longitude; the height is that of the ground there.</param>
    /// <param name="mast">Of the antenna's centre above the ground.</param>
    /// <param name="boresight">The middle of a fixed array's sector; without effect on a turning antenna.</param>
    /// <param name="detectionProbability">For one look, between the radar's false-alarm probability and one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability or the mast is outside what is allowed.</exception>
    public static CoverageSensor Survey(
        string name, RadarDescription radar, Geodetic place, Length mast, Azimuth boresight,
        SignatureDescription target, Ratio detectionProbability, IElevation elevation, int threads = 1)
    {
        var reach = ReachOf(radar, target, detectionProbability);
        var radius = Length.Min(reach, FarthestTerrain);
        var spacing = Length.Max(radius / MostPosts, Length.Min(radius / FewestPosts, elevation.PostSpacing));
        var sight = ViewshedRings.Around(elevation, place, radius, spacing, elevation.PostSpacing / PartsOfPost, mast, threads);
        return new(name, radar, place.WithHeight(sight.AntennaHeight), boresight, reach, sight);
    }

    /// <summary>Whether a place lies within the ground reach, whatever stands in the way.</summary>
    public bool IsWithinReach(Angle latitude, Angle longitude) =>
        _frame.SurfaceSight(Wgs84.ToEcef(new(latitude, longitude, Length.Zero))).GroundRange <= GroundReach;

    /// <summary>Least height above the ground at which the ground lets this sensor see a point; null beyond the reach.</summary>
    internal Length? Shadow(in SurfacePoint point)
    {
        var sight = _frame.SurfaceSight(point.At(Length.Zero));
        var (sin, cos) = Math.SinCos(sight.Azimuth.Radians);
        return Sight.AboveGround(sight.GroundRange * sin, sight.GroundRange * cos, point.Ground);
    }

    /// <summary>Whether a point stands in the sector, between the elevations and in range, whatever the ground does.</summary>
    internal bool Reaches(in SurfacePoint point, Length height)
    {
        var local = _frame.Rotation.Apply(point.At(height) - _frame.Origin);
        var range = local.Norm;
        return range >= Radar.MinimumRange.Metres && range <= Reach.Metres && _volume.Contains(local, range, Horizontal(local));
    }

    /// <summary>The least height above the ellipsoid at which a point is detected; null where there is none.</summary>
    internal Length? LeastHeight(in SurfacePoint point, Length shadow)
    {
        var least = point.Ground + shadow;
        if (IsBelowBeam(point, least))
        {
            var high = HighestTarget;
            for (var halving = 0; halving < Halvings; halving++)
            {
                var middle = (least + high) / 2;
                (least, high) = IsBelowBeam(point, middle) ? (middle, high) : (least, middle);
            }

            least = high;
        }

        return Reaches(point, least) ? least : null;
    }

    private bool IsBelowBeam(in SurfacePoint point, Length height)
    {
        var local = _frame.Rotation.Apply(point.At(height) - _frame.Origin);
        return _volume.IsAbove(local, local.Norm, Horizontal(local));
    }

    private static double Horizontal(in Vector<Enu> local) => Math.Sqrt(local.X * local.X + local.Y * local.Y);
}
