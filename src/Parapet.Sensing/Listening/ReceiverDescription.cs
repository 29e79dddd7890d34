namespace Parapet.Sensing.Listening;

/// <summary>A receiver that finds where noise comes from.</summary>
public sealed record ReceiverDescription
{
    /// <summary>Least power at its antenna that it finds, over 1 mW.</summary>
    public required Decibels Sensitivity { get; init; }

    /// <summary>Of its antenna, towards the source.</summary>
    public required Decibels Gain { get; init; }

    /// <summary>Over which it listens at once.</summary>
    public required Frequency Bandwidth { get; init; }
}
