using System.ComponentModel;
using Parapet.BattleManagement.Doctrine;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Entries;

/// <summary>What is fired at most once rounds run low, as a doctrine's file gives it. Rounds and looks are choices, not figures.</summary>
public sealed record StockStepEntry
{
    [Description("Share of the rounds of the type that are left, over the post's own units and those that linked posts report; the step holds below it."), Allowed("(0, 1]")]
    public required Figure<Ratio> Below { get; init; }

    [Description("Rounds of a salvo at most."), Allowed("[1, 16]")]
    public required int Rounds { get; init; }

    [Description("Salvos at one target at most, with a look between."), Allowed("[1, 8]")]
    public required int Looks { get; init; }

    /// <summary>The share that a draw gives.</summary>
    public StockStep In(FigureDraw draw) => new(Below.In(draw), Rounds, Looks);
}
