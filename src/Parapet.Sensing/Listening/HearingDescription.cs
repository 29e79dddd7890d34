using System.Collections.Immutable;
using Parapet.Messages;

namespace Parapet.Sensing.Listening;

/// <summary>How well microphones and what is behind them hear engines. Levels are in dB over 20 uPa.</summary>
public sealed record HearingDescription
{
    /// <summary>Sound at 1 m, in the frequencies that are listened to, by the target's class, in the order of <see cref="TargetClass"/>; null for what is never heard.</summary>
    public required ImmutableArray<Decibels?> SourceLevel { get; init; }

    /// <summary>What the air takes for each kilometre, beside the spreading.</summary>
    public required Decibels AbsorptionPerKilometre { get; init; }

    /// <summary>Over the noise, at which a look finds a source every other time; negative where the source's own tones are known.</summary>
    public required Decibels Threshold { get; init; }

    /// <summary>One standard deviation of the level from look to look, by gusts and layers of the air; above zero.</summary>
    public required Decibels Fluctuation { get; init; }

    /// <summary>What is lost where the ground hides the source, and sound comes round it.</summary>
    public required Decibels Screening { get; init; }

    /// <summary>Wind, traffic and insects at the post, in the frequencies that are listened to.</summary>
    public Decibels Noise { get; init; } = 45.Decibels;
}
