using System.Collections.Immutable;
using Parapet.Validation.Topics;

namespace Parapet.Validation;

/// <summary>Every model that stands against reference values. A new one is added here.</summary>
public static class CheckedModels
{
    public static ImmutableArray<ICheckedModel> All { get; } =
    [
        new GeodesicLines("geodesic/geod_exact_2000"),
        new GeodesicLines("geodesic/edges"),
        new MilitaryGridPlaces(),
        new GeodeticRoundTrips(),
        new AtmosphereTables("atmosphere/ussa1976"),
        new AtmosphereTables("atmosphere/ussa1976_printed"),
        new DetectionProbabilities("detection/swerling_pd"),
        new DetectionProbabilities("detection/printed_pd"),
        new RequiredRatios("detection/swerling_required_snr"),
        new RequiredRatios("detection/printed_snr"),
        new ApproximateRatios(),
        new RadarRanges(),
        new ArrayRanges(),
        new ClutterPatches(),
        new SeaReflectivities(),
        new BurnThroughs(),
        new SmoothHorizons(),
        new TerrainFileHeights(),
        new SteadyStateGains(),
        new StraightLineFits(),
        new MinimumEnergyFlights(),
        new LoftedTests(),
        new StraightThreats(),
        new JacobiIntegrals(),
        new NavigationMisses(),
        new NavigationDemands(),
        new GasAttenuations(),
        new SlantGasAttenuations(),
        new RainAttenuations(),
        new AlikeWeapons(),
        new IntegratedPictures(),
        new RefractionExponents(),
        new RefractedRays(),
        new SphericalEarthLosses("diffraction/spherical_earth_5km"),
        new SphericalEarthLosses("diffraction/spherical_earth_100km"),
        new SphericalEarthLosses("diffraction/spherical_earth_1000km"),
        new TerrainLosses("diffraction/terrain_109km"),
        new TerrainLosses("diffraction/terrain_10km"),
        new FresnelIntegrals(),
        new TerrainPathLosses("irregular-terrain/point_to_point"),
        new TerrainPathLosses("irregular-terrain/point_to_point_valley"),
        new LossVariabilities(),
        new MultipathLobes(),
        new RoughnessFactors(),
        new TerrainAreaLosses("irregular-terrain/area"),
        new TerrainAreaLosses("irregular-terrain/area_curves"),
    ];
}
