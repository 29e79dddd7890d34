using System.Collections.Immutable;
using System.ComponentModel;

namespace Parapet.Studies.Definition;

/// <summary>One rule of siting for every force, fixed before any raid is drawn.</summary>
public sealed record SitePlan
{
    [Description("the rule in words, for the report")]
    public required string Rule { get; init; }

    [Description("where every sector looks")]
    public required Azimuth Boresight { get; init; }

    [Description("taken by the systems of a force in its own order")]
    public required ImmutableArray<Site> Sites { get; init; }
}
