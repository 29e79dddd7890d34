using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Entries;

/// <summary>A published figure that a radar's nominal numbers must reproduce.</summary>
public sealed record RadarCheck : IChecked
{
    [Description("A cross-section; by the fourth-root law it must be detected at a range within 'at'.")]
    public Area? Detects { get; init; }

    [Description("A height; from the antenna over a 4/3 earth its horizon must lie within 'at'."), Allowed("[0 m, 100 km]")]
    public Length? HorizonTo { get; init; }

    [Description("The published range: [low, high]."), Allowed("[2, 2]"), AllowedEach("[0 km, 6000 km]")]
    public required ImmutableArray<Length> At { get; init; }

    [Description("Where the published range comes from and what the check shows.")]
    public required string Why { get; init; }

    /// <summary>A cross-section above zero or a height, and not both.</summary>
    public void Check(Node node, Problems problems)
    {
        if (Detects is null == HorizonTo is null)
        {
            problems.Add(node, Detects is null ? "neither 'detects' nor 'horizonTo'" : "both 'detects' and 'horizonTo'", "exactly one of them");
        }

        if (Detects is { SquareMetres: <= 0 })
        {
            problems.Add(node.Field("detects")!, node.Field("detects")!.Text, "a cross-section above zero");
        }
    }
}
