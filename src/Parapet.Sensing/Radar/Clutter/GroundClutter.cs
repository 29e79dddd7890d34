using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Water;
using Parapet.Flight.Signatures;

namespace Parapet.Sensing.Radar.Clutter;

/// <summary>The ground's echo in the cells of one radar, as a raised noise floor.</summary>
/// <param name="equation">The radar's own: what a square metre at a range gives.</param>
/// <param name="ground">Its height under every target.</param>
internal sealed class GroundClutter(ClutterDescription clutter, BeamDescription beam, RadarBand band, RadarEquation equation, IElevation ground)
{
    // Ground in sight faces the antenna by at least this, whatever a smooth earth says: it is not smooth.
    private static readonly Angle s_leastOverLand = 0.5.Degrees;

    // The sea is, down to the waves; its fit ends here.
    private static readonly Angle s_leastOverSea = 0.1.Degrees;

    // The fit of the sea begins here; longer waves see about as much of it.
    private static readonly Frequency s_lowest = Frequency.FromGigahertz(0.5);

    // What stands on the ground of a coarse model: ground that much below the line of sight still shows.
    private static readonly Length s_growth = 5.Metres;

    private readonly BeamPattern _pattern = new(beam);
    private readonly Frequency _frequency = band.TypicalFrequency > s_lowest ? band.TypicalFrequency : s_lowest;
    private readonly double _improvement = clutter.ImprovementFactor.Ratio.Value;
    private readonly double _leastRadialSpeed = clutter.MinimumRadialSpeed.MetresPerSecond;

    /// <summary>The ground's power in the target's cell over the noise, after the radar's processing.</summary>
    /// <param name="radialMetresPerSecond">The target's, against the ground.</param>
    public double At(RadarView view, in Position<Ecef> target, in Sighting sighting, double radialMetresPerSecond)
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
        var isWater = ground.WaterAt(place.Latitude, place.Longitude) != WaterKind.None;
        var crossSection = CrossSection(range, view.Frame.Place.Height - below.Height, isWater);
        var received = equation.SignalToNoise(range, crossSection).Value * oneWay * oneWay;
        return Math.Abs(radialMetresPerSecond) < _leastRadialSpeed ? received : received / _improvement;
    }

    /// <summary>The cross-section of the surface in one cell, for an antenna so high above it.</summary>
    private Area CrossSection(Length range, Length height, bool isWater)
    {
        var sine = height.Metres / range.Metres - range.Metres / (2 * RefractedEarth.RadiusMetres);
        var least = isWater ? s_leastOverSea : s_leastOverLand;
        var grazing = Angle.FromRadians(Math.Asin(Math.Clamp(sine, Math.Sin(least.Radians), 1)));
        var reflectivity = isWater
            ? SurfaceClutter.Sea(_frequency, Angle.FromDegrees(Math.Min(60, grazing.Degrees)), clutter.SeaState)
            : SurfaceClutter.Land(clutter.GroundReflectivity, grazing);
        return SurfaceClutter.Patch(range, beam.AzimuthWidth, beam.ElevationWidth, grazing, clutter.RangeResolution) * reflectivity.Value;
    }
}
