using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Sensing.Radar;
using Parapet.Studies.Detection;

namespace Parapet.Questions.Detection;

/// <summary>A radar's published range beside that from its power, aperture and losses.</summary>
internal static class PowerComparison
{
    /// <summary>In words, with every figure at its value; null for an entry of which the record does not give both.</summary>
    public static string? Of(Entry entry)
    {
        if (entry is not RadarEntry { Power: { } power } radar)
        {
            return null;
        }

        var published = new DetectionRange(radar.In(FigureDraw.Nominal));
        var (crossSection, range) = (radar.ReferenceCrossSection.Nominal, radar.ReferenceRange.Nominal);
        var given = power.In(FigureDraw.Nominal);
        var gap = DetectionSurvey.PublishedOverPowerDecibels(published, given);
        return FormattableString.Invariant(
            $"{crossSection.SquareMetres:G3} m2 at a ratio of {published.Reference.Decibels.Value:F1} dB: {range.Kilometres:F0} km published, {given.Range(crossSection, published.Reference).Kilometres:F0} km from power, aperture and losses; the published range claims {gap:+0.0;-0.0} dB more signal. The simulation uses the published one.");
    }
}
