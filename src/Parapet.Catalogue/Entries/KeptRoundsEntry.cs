using System.ComponentModel;
using Parapet.BattleManagement.Doctrine;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Entries;

/// <summary>Rounds kept of one type, as a doctrine's file gives them.</summary>
public sealed record KeptRoundsEntry
{
    [Description("Id of the entry of the interceptor, or of the gun whose shells they are.")]
    public required string Interceptor { get; init; }

    [Description("Share of the rounds of the type, over the post's own units and those that linked posts report, whose last are fired only at what no other type can stop."), Allowed("(0, 1]")]
    public required Figure<Ratio> Share { get; init; }

    /// <summary>The share that a draw gives.</summary>
    public KeptRounds In(FigureDraw draw) => new(Interceptor, Share.In(draw));
}
