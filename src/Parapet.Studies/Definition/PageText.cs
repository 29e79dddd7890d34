using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>What the study says of itself beside its figures.</summary>
public sealed record PageText
{
    [Description("what it may be used for")]
    public required string IntendedUse { get; init; }

    [Description("what it may not be used for")]
    public required string ProhibitedUse { get; init; }

    [Description("each with the direction of its bias by force; what follows from the study's own fields is written by the program")]
    [Allowed("[0, 1000]")]
    public required ImmutableArray<AssumptionText> Assumptions { get; init; }

    [Description("what is left out and no field of the study tells; jamming, clutter, emission control and the like are written by the program")]
    [Allowed("[0, 1000]")]
    public required ImmutableArray<string> Omissions { get; init; }

    [Description("where a model is used beyond what it was compared with")]
    [Allowed("[1, 1000]")]
    public required ImmutableArray<string> Extrapolations { get; init; }
}
