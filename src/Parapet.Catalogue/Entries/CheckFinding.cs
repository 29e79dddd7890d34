using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Entries;

/// <summary>A disagreement between computed and published that is known, and left standing as it is.</summary>
public sealed record CheckFinding : IChecked
{
    [Description("Where the computed value lies: [low, high]. Outside it the check fails."), Allowed("[2, 2]")]
    public required ImmutableArray<Length> Computed { get; init; }

    [Description("What the disagreement says.")]
    public required string Says { get; init; }

    /// <summary>Low end before high end.</summary>
    public void Check(Node node, Problems problems)
    {
        if (Computed.Length == 2 && Computed[0] >= Computed[1])
        {
            problems.Add(node.Field("computed")!, $"{Computed[0].Kilometres:G6} km before {Computed[1].Kilometres:G6} km", "[low, high]");
        }
    }
}
