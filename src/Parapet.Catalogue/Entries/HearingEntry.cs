using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Sensing.Listening;

namespace Parapet.Catalogue.Entries;

/// <summary>The ears of a listening post as its file gives them.</summary>
public sealed record HearingEntry
{
    [Description("Sound at 1 m over 20 uPa, in the frequencies that are listened to.")]
    public required LevelByTargetEntry SourceLevel { get; init; }

    [Description("What a kilometre of air takes, beside the spreading."), Allowed("[0 dB, 100 dB]")]
    public required Figure<Decibels> AbsorptionPerKilometre { get; init; }

    [Description("Level over the noise at which a look finds a source every other time."), Allowed("[-40 dB, 40 dB]")]
    public required Figure<Decibels> Threshold { get; init; }

    [Description("One standard deviation of the level from look to look."), Allowed("[0.5 dB, 20 dB]")]
    public required Figure<Decibels> Fluctuation { get; init; }

    [Description("What is lost where the ground hides the source."), Allowed("[0 dB, 60 dB]")]
    public required Figure<Decibels> Screening { get; init; }

    /// <summary>The ears that a draw gives.</summary>
    public HearingDescription In(FigureDraw draw) => new()
    {
        SourceLevel = SourceLevel.In(draw),
        AbsorptionPerKilometre = AbsorptionPerKilometre.In(draw),
        Threshold = Threshold.In(draw),
        Fluctuation = Fluctuation.In(draw),
        Screening = Screening.In(draw),
    };
}
