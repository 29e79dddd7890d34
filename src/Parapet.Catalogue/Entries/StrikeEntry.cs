using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Endgame;

namespace Parapet.Catalogue.Entries;

/// <summary>What hits do to the parts of any defence, as its file gives it.</summary>
public sealed record StrikeEntry : Entry
{
    [Description("Of a radar.")]
    public required PartDamageEntry Radar { get; init; }

    [Description("Of one launcher, with the rounds on it.")]
    public required PartDamageEntry Launcher { get; init; }

    [Description("Of a command post.")]
    public required PartDamageEntry CommandPost { get; init; }

    public override void Check(Node node, Problems problems)
    {
        base.Check(node, problems);
        foreach (var (name, part) in (ReadOnlySpan<(string, PartDamageEntry)>)[("radar", Radar), ("launcher", Launcher), ("commandPost", CommandPost)])
        {
            InOrder(node.Field(name)!, problems, "repairLeast", part.RepairLeast.Untyped, "repairGreatest", part.RepairGreatest.Untyped);
        }
    }

    internal override object Describe(FigureDraw draw, SystemCatalogue catalogue) => In(draw);

    /// <summary>The damage that a draw gives.</summary>
    /// <exception cref="ArgumentException">A part's greatest time of repair is below its least.</exception>
    public StrikeDescription In(FigureDraw draw) => new() { Radar = Radar.In(draw), Launcher = Launcher.In(draw), CommandPost = CommandPost.In(draw) };
}
