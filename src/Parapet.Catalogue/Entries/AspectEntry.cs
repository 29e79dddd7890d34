using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Signatures;

namespace Parapet.Catalogue.Entries;

/// <summary>How much larger than head on a target looks from one side.</summary>
public sealed record AspectEntry
{
    [Description("Between the target's course and its line to the radar: 0 deg head on, 90 deg from the side, 180 deg from behind."), Allowed("[0 deg, 180 deg]")]
    public required Angle Aspect { get; init; }

    [Description("Cross-section over that head on; between the aspects given it runs straight in decibels."), Allowed("[-40 dB, 60 dB]")]
    public required Figure<Decibels> Gain { get; init; }

    /// <summary>The gain that a draw gives, at an aspect that no draw moves.</summary>
    public AspectPoint In(FigureDraw draw) => new(Aspect, Gain.In(draw));
}
