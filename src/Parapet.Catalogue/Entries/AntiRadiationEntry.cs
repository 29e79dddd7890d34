using System.ComponentModel;
using Parapet.BattleManagement.Identification;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Entries;

/// <summary>By what motion a doctrine takes a track for a missile against its radars, as its file gives it.</summary>
public sealed record AntiRadiationEntry
{
    [Description("At least this fast."), Allowed("[0 m/s, 3 km/s]")]
    public required Figure<Speed> Slowest { get; init; }

    [Description("At least this steep below the horizontal; at 0 deg level flight fits as often as its estimated rate of climb errs downwards, below it what climbs fits too."), Allowed("[-90 deg, 90 deg]")]
    public required Figure<Angle> Descent { get; init; }

    [Description("Its velocity points past the unit by at most this."), Allowed("(0 deg, 90 deg]")]
    public required Figure<Angle> OffCourse { get; init; }

    [Description("At most this far from the unit."), Allowed("(0 km, 500 km]")]
    public required Figure<Length> Within { get; init; }

    /// <summary>The criterion that a draw gives; a track fits where all four hold.</summary>
    public AntiRadiationCriterion In(FigureDraw draw) => new(Slowest.In(draw), Descent.In(draw), OffCourse.In(draw), Within.In(draw));
}
