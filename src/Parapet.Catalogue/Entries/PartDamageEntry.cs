using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Endgame;

namespace Parapet.Catalogue.Entries;

/// <summary>What a hit does to one kind of part of a defence as its file gives it.</summary>
public sealed record PartDamageEntry
{
    [Description("A warhead that falls within it of the part hits it."), Allowed("(0 m, 1 km]")]
    public required Figure<Length> LethalRadius { get; init; }

    [Description("Chance that a hit puts the part out of order."), Allowed("[0, 1]")]
    public required Figure<Ratio> PutOut { get; init; }

    [Description("Least time until it is in order again."), Allowed("[1 min, 10000 h]")]
    public required Figure<Duration> RepairLeast { get; init; }

    [Description("Greatest time until it is in order again; between the two the logarithm of the time is uniform."), Allowed("[1 min, 10000 h]")]
    public required Figure<Duration> RepairGreatest { get; init; }

    /// <summary>The damage that a draw gives.</summary>
    /// <exception cref="ArgumentException">The greatest time of repair is below the least.</exception>
    public PartDamage In(FigureDraw draw)
    {
        var (least, greatest) = (RepairLeast.In(draw), RepairGreatest.In(draw));
        return least <= greatest
            ? new(LethalRadius.In(draw), PutOut.In(draw), least, greatest)
            : throw new ArgumentException(FormattableString.Invariant($"repairs of {least.Seconds / 3600:G4} to {greatest.Seconds / 3600:G4} h; the least first"));
    }
}
