using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Signatures;

namespace Parapet.Catalogue.Entries;

/// <summary>A mean cross-section with the bands that share it, and with it its draw.</summary>
public sealed record CrossSectionEntry : IChecked
{
    [Description("The bands for which it holds.")]
    public required ImmutableArray<RadarBand> Bands { get; init; }

    [Description("Mean cross-section, head on."), Allowed("[0.00001 m2, 1000 m2]")]
    public required Figure<Area> Mean { get; init; }

    [Description("How it goes with the aspect, by rising aspect; left out where it looks alike from everywhere."), Allowed("[1, 20]")]
    public ImmutableArray<AspectEntry> Aspects { get; init; } = [];

    /// <summary>Aspects rise, each above the one before.</summary>
    public void Check(Node node, Problems problems)
    {
        for (var i = 1; i < Aspects.Length; i++)
        {
            if (Aspects[i].Aspect <= Aspects[i - 1].Aspect)
            {
                problems.Add(
                    node.Field("aspects")!.Items[i], $"{Aspects[i].Aspect.Degrees:G6} deg after {Aspects[i - 1].Aspect.Degrees:G6} deg", "rising aspects");
            }
        }
    }

    /// <summary>The factors over head on that a draw gives; one from everywhere where no aspects are given.</summary>
    public AspectPattern PatternIn(FigureDraw draw) => Aspects.IsEmpty ? AspectPattern.Uniform : new([.. Aspects.Select(point => point.In(draw))]);
}
