using System.ComponentModel;
using Parapet.Catalogue.Reading;
using Parapet.Fusion;

namespace Parapet.Studies.Definition;

/// <summary>When two tracks are taken for one target: without such a rule no picture can be shared.</summary>
public sealed record CorrelationRule
{
    [Description("greatest squared normalised distance of two tracks of one target, over position and velocity; 22.46 passes 99.9 % of true pairs")]
    [Allowed("(0, 1000]")]
    public required double Gate { get; init; }

    [Description("reports in a row that part a track from another, or merge two")]
    [Allowed("[1, 100]")]
    public required int ReportsToChange { get; init; }

    [Description("how the tracks of several sources become one: covariance-intersection, safe however their errors go together, or inverse-covariance-intersection, which claims more where they have parts in common")]
    public FusionRule Fusion { get; init; }
}
