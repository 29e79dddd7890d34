using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>One rule of siting for every force, fixed before any raid is drawn.</summary>
public sealed record SitePlan
{
    [Description("the rule in words, for the report")]
    public required string Rule { get; init; }

    [Description("where the further fire units of a system stand: spread over free places, or together; several are taken in turn by the draws")]
    [Allowed("[1, 2]")]
    public required ImmutableArray<UnitLayout> Layouts { get; init; }

    [Description("where every sector looks")]
    public required Azimuth Boresight { get; init; }

    [Description("taken by the systems of a force in its own order")]
    public required ImmutableArray<Site> Sites { get; init; }

    /// <summary>The layout that an outer draw meets.</summary>
    public UnitLayout LayoutOf(int draw) => Layouts[draw % Layouts.Length];
}
