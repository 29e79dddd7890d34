using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Navigation;

namespace Parapet.Catalogue.Entries;

/// <summary>A jammer of the defence against satellite navigation and control links as its file gives it.</summary>
public sealed record NavigationJammerEntry : Entry
{
    [Description("Power times antenna gain in the band of the satellites; left out where it jams control links alone."), Allowed("(0 W, 100 kW]")]
    public Figure<Power>? EffectivePower { get; init; }

    [Description("How far it breaks control links, in line of sight; left out where it jams satellite navigation alone."), Allowed("(0 km, 200 km]")]
    public Figure<Length>? ControlReach { get; init; }

    [Description("Height of its antenna above the ground."), Allowed("[0 m, 200 m]")]
    public required Figure<Length> MastHeight { get; init; }

    [Description("Of one."), Allowed("[0 USD, 1 billion USD]")]
    public required Figure<Money> Cost { get; init; }

    public override void Check(Node node, Problems problems)
    {
        base.Check(node, problems);
        if (EffectivePower is null && ControlReach is null)
        {
            problems.Add(node, "a jammer without 'effectivePower' and without 'controlReach'", "at least one of the two");
        }
    }

    internal override object Describe(FigureDraw draw, SystemCatalogue catalogue) => In(draw);

    /// <summary>The jammer that a draw gives.</summary>
    public NavigationJammerDescription In(FigureDraw draw) => new()
    {
        Id = Id,
        Name = Name,
        EffectivePower = EffectivePower?.In(draw) ?? Power.Zero,
        ControlReach = ControlReach?.In(draw) ?? Length.Zero,
        MastHeight = MastHeight.In(draw),
        Cost = Cost.In(draw),
    };
}
