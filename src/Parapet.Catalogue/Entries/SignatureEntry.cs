using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Signatures;

namespace Parapet.Catalogue.Entries;

/// <summary>A radar signature as its target's file gives it.</summary>
public sealed record SignatureEntry : IChecked
{
    [Description("How the echo fluctuates from scan to scan (Swerling's cases).")]
    public required Fluctuation Fluctuation { get; init; }

    [Description("Mean cross-section by band; together they name every band once.")]
    public required ImmutableArray<CrossSectionEntry> CrossSections { get; init; }

    /// <summary>Every band is named exactly once.</summary>
    public void Check(Node node, Problems problems)
    {
        foreach (var band in Enum.GetValues<RadarBand>())
        {
            var count = CrossSections.Sum(section => section.Bands.Count(named => named == band));
            if (count != 1)
            {
                problems.Add(node.Field("crossSections")!, $"band {Names.Of(band)} named {count} times", "every band once");
            }
        }
    }

    /// <summary>The cross-sections that a draw gives, in the order of <see cref="RadarBand"/>; bands of one line share its draw.</summary>
    public SignatureDescription In(FigureDraw draw) => new()
    {
        Fluctuation = Fluctuation,
        CrossSections = [.. Enum.GetValues<RadarBand>().Select(band => Of(band).Mean.In(draw))],
        Aspects = CrossSections.All(section => section.Aspects.IsEmpty)
            ? []
            : [.. Enum.GetValues<RadarBand>().Select(band => Of(band).PatternIn(draw))],
    };

    /// <summary>The line that names the band: there is exactly one in a file that loaded.</summary>
    public CrossSectionEntry Of(RadarBand band) => CrossSections.First(section => section.Bands.Contains(band));
}
