using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Entries;

/// <summary>A published edge of an interceptor's envelope that its flight must bear out, or a finding that it does not.</summary>
public sealed record InterceptorCheck : IChecked
{
    [Description("The edge of the envelope.")]
    public required EnvelopeEdge Reaches { get; init; }

    [Description("What the published figure is stated against.")]
    public required TargetKind Against { get; init; }

    [Description("The published range: [low, high]."), Allowed("[2, 2]")]
    public required ImmutableArray<Length> At { get; init; }

    [Description("Where the published range comes from and what the check shows.")]
    public required string Why { get; init; }

    [Description("Only where computed and published are known to disagree.")]
    public CheckFinding? Finding { get; init; }

    /// <summary>Low end before high end.</summary>
    public void Check(Node node, Problems problems)
    {
        if (At.Length == 2 && At[0] >= At[1])
        {
            problems.Add(node.Field("at")!, $"{At[0].Kilometres:G6} km before {At[1].Kilometres:G6} km", "[low, high]");
        }
    }
}
