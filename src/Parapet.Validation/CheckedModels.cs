using System.Collections.Immutable;
using Parapet.Validation.Topics;

namespace Parapet.Validation;

/// <summary>Every model that stands against reference values. A new one is added here.</summary>
public static class CheckedModels
{
    public static ImmutableArray<ICheckedModel> All { get; } =
    [
        new GeodesicLines(),
        new GeodeticRoundTrips(),
        new AtmosphereTables("atmosphere/ussa1976"),
        new AtmosphereTables("atmosphere/ussa1976_printed"),
        new DetectionProbabilities(),
        new RequiredRatios("detection/swerling_required_snr"),
        new SmoothHorizons(),
        new MinimumEnergyFlights(),
        new LoftedTests(),
        new GasAttenuations(),
        new SlantGasAttenuations(),
        new RainAttenuations(),
        new RefractionExponents(),
        new RefractedRays(),
    ];
}
