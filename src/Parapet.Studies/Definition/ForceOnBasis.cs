using System.Collections.Immutable;
using System.ComponentModel;

namespace Parapet.Studies.Definition;

/// <summary>A force as it is sized on another basis than the study's own.</summary>
public sealed record ForceOnBasis
{
    [Description("one of the study's other bases")]
    public required string Basis { get; init; }

    [Description("its systems there, as a force names them")]
    public required ImmutableArray<ListedSystem> Systems { get; init; }
}
