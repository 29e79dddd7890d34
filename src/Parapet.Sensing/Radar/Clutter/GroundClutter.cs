using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;

namespace Parapet.Sensing.Radar.Clutter;

/// <summary>The ground's echo in the cells of one radar, as a raised noise floor.</summary>
/// <param name="equation">The radar's own: what a square metre at a range gives.</param>
/// <param name="ground">Its height under every target.</param>
internal sealed class GroundClutter(ClutterDescription clutter, BeamDescription beam, RadarEquation equation, IElevation ground)
{
    /// <summary>Ground in sight faces the antenna by at least this, whatever a smooth earth says: it is not smooth.</summary>
    public static readonly Angle LeastGrazing = 0.5.Degrees;

    // What stands on the ground of a coarse model: ground that much below the line of sight still shows.
    private static readonly Length s_growth = 5.Metres;

    private readonly BeamPattern _pattern = new(beam);
    private readonly double _improvement = clutter.ImprovementFactor.Ratio.Value;
    private readonly double _leastRadialSpeed = clutter.MinimumRadialSpeed.MetresPerSecond;

    /// <summary>The ground's power in the target's cell over the noise, after the radar's processing.</summary>
    /// <param name="radialMetresPerSecond">The target's, against the ground.</param>
    public double At(in RadarView view, in Position<Ecef> target, in Sighting sighting, double radialMetresPerSecond)
    {
        var place = Wgs84.ToGeodetic(target);
        var below = place.WithHeight(ground.HeightAt(place.Latitude, place.Longitude));
        var range = Length.FromMetres(sighting.RangeMetres);
        if (!view.Horizon.Sees(sighting.Azimuth, sighting.GroundRange, below.Height + s_growth))
        {
            return 0;
        }

        var off = (place.Height - below.Height).Metres / Math.Max(1, sighting.HorizontalMetres);
        var oneWay = _pattern.At(0, Math.Atan(off));
        var crossSection = CrossSection(range, Grazing(view.Frame.Place.Height - below.Height, range));
        var received = equation.SignalToNoise(range, crossSection).Value * oneWay * oneWay;
        return Math.Abs(radialMetresPerSecond) < _leastRadialSpeed ? received : received / _improvement;
    }

    /// <summary>The cross-section of the ground in one cell.</summary>
    public Area CrossSection(Length range, Angle grazing) =>
        SurfaceClutter.Patch(range, beam.AzimuthWidth, beam.ElevationWidth, grazing, clutter.RangeResolution)
            * SurfaceClutter.Land(clutter.GroundReflectivity, grazing).Value;

    /// <summary>At which a ray from a height over a 4/3 earth meets the ground.</summary>
    public static Angle Grazing(Length height, Length range)
    {
        var sine = height.Metres / range.Metres - range.Metres / (2 * RefractedEarth.RadiusMetres);
        return Angle.FromRadians(Math.Asin(Math.Clamp(sine, Math.Sin(LeastGrazing.Radians), 1)));
    }
}
