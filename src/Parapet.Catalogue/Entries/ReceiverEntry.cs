using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Sensing.Listening;

namespace Parapet.Catalogue.Entries;

/// <summary>A receiver of what others radiate as its file gives it.</summary>
public sealed record ReceiverEntry
{
    [Description("Least power at its antenna that it finds, over 1 mW."), Allowed("[-180 dB, 0 dB]")]
    public required Figure<Decibels> Sensitivity { get; init; }

    [Description("Of its antenna, towards the source."), Allowed("[-20 dB, 60 dB]")]
    public required Figure<Decibels> Gain { get; init; }

    [Description("Over which it listens at once."), Allowed("[0.1 MHz, 40000 MHz]")]
    public required Figure<Frequency> Bandwidth { get; init; }

    /// <summary>The receiver that a draw gives.</summary>
    public ReceiverDescription In(FigureDraw draw) => new() { Sensitivity = Sensitivity.In(draw), Gain = Gain.In(draw), Bandwidth = Bandwidth.In(draw) };
}
