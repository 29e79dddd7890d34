using Parapet.Catalogue.Entries;

namespace Parapet.Catalogue;

/// <summary>Holds a radar's nominal figures against other published figures of it.</summary>
internal static class RadarCheckEvaluation
{
    /// <summary>Refraction of the standard atmosphere as a larger earth [Skolnik2001, ch. 8].</summary>
    private const double EffectiveEarthRadiusMetres = 4.0 / 3 * 6371e3;

    public static IEnumerable<CheckResult> Of(RadarEntry radar)
    {
        foreach (var check in radar.Checks)
        {
            var (what, computed) = check.Detects is { } crossSection
                ? ($"detects {crossSection.SquareMetres:G6} m2", DetectionRange(radar, crossSection))
                : ($"horizon to {check.HorizonTo!.Value.Metres:G6} m", Horizon(radar, check.HorizonTo!.Value));
            yield return new CheckResult(
                radar.Id,
                what,
                check.At[0],
                check.At[1],
                computed,
                check.Why,
                computed >= check.At[0] && computed <= check.At[1]);
        }
    }

    // One signal-to-noise ratio for both targets: range goes with the fourth root of the cross-section.
    private static Length DetectionRange(RadarEntry radar, Area crossSection) =>
        radar.ReferenceRange.Nominal * Math.Pow(crossSection / radar.ReferenceCrossSection.Nominal, 0.25);

    private static Length Horizon(RadarEntry radar, Length height) => Length.FromMetres(
        Math.Sqrt(2 * EffectiveEarthRadiusMetres * radar.MastHeight.Nominal.Metres) + Math.Sqrt(2 * EffectiveEarthRadiusMetres * height.Metres));
}
