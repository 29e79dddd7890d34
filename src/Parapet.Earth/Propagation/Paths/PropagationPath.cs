using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Propagation.Diffraction;
using Parapet.Earth.Propagation.Multipath;
using Parapet.Earth.Terrain;

namespace Parapet.Earth.Propagation.Paths;

/// <summary>
/// One path between a radar and a target, each effect computed from its model: the reference for
/// <see cref="PropagationTable"/>, and the way to ask when there is one question and not a million.
/// </summary>
public static class PropagationPath
{
    private const double LongestStepMetres = 500;
    private const double ShortestStepMetres = 25;
    private const int MostIntervals = 4000;

    /// <summary>
    /// Over the ground between the two, sampled at half of the elevation's post spacing but no finer than 25 m and no
    /// coarser than 500 m, in at most 4000 pieces.
    /// </summary>
    /// <param name="antenna">Its height, as that of the target, is above the ellipsoid.</param>
    /// <exception cref="ArgumentOutOfRangeException">An effect that is on does not hold at the frequency.</exception>
    public static PropagationBudget Between(
        IElevation elevation, Geodetic antenna, Geodetic target, Frequency frequency, PropagationEffects effects)
    {
        var sight = LocalFrame.At(antenna).SurfaceSight(Wgs84.ToEcef(target));
        var range = sight.GroundRange.Metres;
        var step = Math.Clamp(elevation.PostSpacing.Metres / 2, ShortestStepMetres, LongestStepMetres);
        var intervals = Math.Clamp((int)Math.Ceiling(range / step), 2, MostIntervals);
        var profile = TerrainProfile.Between(elevation, antenna, target, intervals);
        var budget = Over(profile, antenna.Height, target.Height, frequency, effects);
        return CellAttenuation.Of(antenna, frequency, effects) is { } cells
            ? budget with { Rain = budget.Rain + Decibels.FromDecibels(cells.Along(sight.Azimuth.Radians, range, target.Height.Metres)) }
            : budget;
    }

    /// <summary>Over a profile that is known, without cells of rain: a profile does not say where it lies.</summary>
    /// <param name="antennaHeight">Above sea level, as are <paramref name="targetHeight"/> and the profile.</param>
    /// <inheritdoc cref="Between"/>
    public static PropagationBudget Over(
        TerrainProfile profile, Length antennaHeight, Length targetHeight, Frequency frequency, PropagationEffects effects)
    {
        var heights = profile.HeightsMetres.AsSpan();
        var radius = effects.EffectiveRadius.Metres;
        var sightHeight = SightLine.LowestHeight(heights, profile.Spacing.Metres, antennaHeight.Metres, radius);
        var inSight = targetHeight.Metres >= sightHeight;
        if (!inSight && effects is { Masking: true, Diffraction: false })
        {
            return PropagationBudget.Hidden;
        }

        var diffraction = effects.Diffraction
            ? new TerrainDiffractionKernel(frequency, effects.Polarization, 0, radius)
                .Loss(heights, profile.Spacing.Metres, antennaHeight.Metres, targetHeight.Metres).Total
            : default;
        var multipath = effects.Multipath && inSight && diffraction.Value == 0
            ? Bounce(profile, antennaHeight, targetHeight, frequency, effects)
            : default;
        var attenuation = new AirAttenuation(frequency, effects);
        var (gases, rain) = attenuation.Along(antennaHeight.Metres, targetHeight.Metres, profile.Distance.Metres);
        return new(inSight, diffraction, multipath, Decibels.FromDecibels(gases), Decibels.FromDecibels(rain));
    }

    /// <summary>Off a surface at the height of the ground below the antenna.</summary>
    private static Decibels Bounce(
        TerrainProfile profile, Length antennaHeight, Length targetHeight, Frequency frequency, PropagationEffects effects)
    {
        var surface = Length.FromMetres(profile.HeightsMetres[0]);
        var factor = TwoRayMultipath.FieldFactor(
            frequency, profile.Distance, antennaHeight - surface, targetHeight - surface, effects.EffectiveRadius, effects.Polarization, effects.Surface);
        return Decibels.FromDecibels(20 * Math.Log10(Math.Max(factor, PropagationTable.LeastFieldFactor)));
    }
}
