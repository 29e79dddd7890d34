using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Messages;

namespace Parapet.Catalogue.Entries;

/// <summary>A transponder as its aircraft's file gives it.</summary>
public sealed record TransponderEntry
{
    [Description("The modes that it answers in.")]
    public required IffModes Modes { get; init; }

    [Description("The modes that it answers in while in combat, where they are others; none for silence.")]
    public IffModes? Combat { get; init; }

    [Description("Chance that it works on a flight."), Allowed("(0, 1]")]
    public required Figure<Ratio> Availability { get; init; }
}
