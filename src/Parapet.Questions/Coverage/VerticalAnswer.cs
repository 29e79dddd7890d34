using System.Collections.Immutable;

namespace Parapet.Questions.Coverage;

/// <summary>Where radars detect in the vertical plane of an azimuth.</summary>
/// <param name="Charts">One for each radar.</param>
public sealed record VerticalAnswer(ImmutableArray<VerticalChart> Charts)
{
    private const int Slices = 600;

    internal static VerticalAnswer Of(CoverageScene scene, Azimuth azimuth) =>
        new([.. scene.Survey().Select(sensor => new VerticalChart(scene, Sensing.Coverage.VerticalCoverage.Along(sensor, azimuth, scene.Terrain, Slices)))]);
}
