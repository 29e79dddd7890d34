using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Targets;

namespace Parapet.Catalogue.Entries;

/// <summary>How a missile homes on radiation as its file gives it.</summary>
public sealed record HomingEntry
{
    [Description("It still finds a radar that fell silent no longer than this before it arrives."), Allowed("[0 s, 1 h]")]
    public required Figure<Duration> Memory { get; init; }

    [Description("Chance that it hits a radar that has been silent for longer."), Allowed("[0, 1]")]
    public required Figure<Ratio> HitsSilent { get; init; }

    /// <summary>The homing that a draw gives.</summary>
    public EmitterHoming In(FigureDraw draw) => new(Memory.In(draw), HitsSilent.In(draw));
}
