using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Entries;

/// <summary>The chance that a missile's arrival at a ballistic missile kills, by how it kills.</summary>
public sealed record BallisticKillEntry
{
    [Description("Of a round that strikes it."), Allowed("[0, 1]")]
    public required Figure<Ratio> HitToKill { get; init; }

    [Description("Of a warhead that goes off beside it."), Allowed("[0, 1]")]
    public required Figure<Ratio> Fragmentation { get; init; }

    internal BallisticKillEntry Bound(FigureKin kin) => new()
    {
        HitToKill = new(HitToKill.Untyped with { Kin = kin }),
        Fragmentation = new(Fragmentation.Untyped with { Kin = kin }),
    };

    internal Figure<Ratio> Of(WarheadKind kind) => kind == WarheadKind.HitToKill ? HitToKill : Fragmentation;
}
