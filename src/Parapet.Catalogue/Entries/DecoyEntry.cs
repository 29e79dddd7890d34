using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Signatures;

namespace Parapet.Catalogue.Entries;

/// <summary>What a decoy adds to its own echo as its file gives it.</summary>
public sealed record DecoyEntry : IChecked
{
    [Description("Lenses and repeaters on it; none where its body alone is what is seen."), Allowed("[0, 6]")]
    public ImmutableArray<AugmentationEntry> Augmentation { get; init; } = [];

    /// <summary>No band is named twice.</summary>
    public void Check(Node node, Problems problems)
    {
        foreach (var twice in Augmentation.SelectMany(added => added.Bands).GroupBy(band => band).Where(group => group.Count() > 1))
        {
            problems.Add(node.Field("augmentation")!, $"band {Names.Of(twice.Key)} named {twice.Count()} times", "every band once at most");
        }
    }

    /// <summary>The body's signature that a draw gives, with what is added in each band.</summary>
    public SignatureDescription In(SignatureEntry body, FigureDraw draw)
    {
        var bare = body.In(draw);
        var added = Enum.GetValues<RadarBand>().Select(band => Of(band)).ToArray();
        return bare with
        {
            CrossSections = [.. bare.CrossSections.Select((section, band) => section + (added[band]?.CrossSection.In(draw) ?? Area.Zero))],
            Aspects = added.All(augmentation => augmentation is null) ? bare.Aspects : [.. added.Select((augmentation, band) => Pattern(bare, (RadarBand)band, augmentation, draw))],
        };
    }

    private AugmentationEntry? Of(RadarBand band) => Augmentation.FirstOrDefault(added => added.Bands.Contains(band));

    private static AspectPattern Pattern(SignatureDescription bare, RadarBand band, AugmentationEntry? added, FigureDraw draw) => added is null
        ? bare.AspectOf(band)
        : bare.AspectOf(band).Augmented(added.CrossSection.In(draw).SquareMetres / bare.CrossSection(band).SquareMetres, added.Arc.In(draw));
}
