using System.Collections.Immutable;
using Parapet.Interop.Asterix.Messages;

namespace Parapet.Interop.Traffic;

/// <summary>What a recording holds of one radar.</summary>
/// <param name="Source">Its codes.</param>
/// <param name="Place">Where it says that it stands; null where it does not.</param>
/// <param name="Turn">How long it says that one turn takes, the last that was told; null where it does not.</param>
/// <param name="Marks">When its antenna pointed north, in order.</param>
/// <param name="Plots">In the order of the recording.</param>
public sealed record RecordedRadar(DataSource Source, Geodetic? Place, Duration? Turn, ImmutableArray<Instant> Marks, ImmutableArray<RecordedPlot> Plots)
{
    /// <summary>Whether its plots are of category 001 and not of 048.</summary>
    public bool IsEarlier { get; init; }
}

/// <summary>What a radar measured of one target.</summary>
/// <param name="Time">Since the midnight before the recording began.</param>
/// <param name="Bearing">From north.</param>
/// <param name="Height">As the radar measured it, or as the transponder told it; null where neither.</param>
/// <param name="IsMeasured">Whether the height is the radar's own.</param>
/// <param name="Mark">The north mark of its radar that came before it in the recording; null where none did.</param>
/// <param name="IsPrimary">Whether an echo alone was seen, and no reply.</param>
public readonly record struct RecordedPlot(Instant Time, Length Range, Azimuth Bearing, Length? Height, bool IsMeasured, Instant? Mark, bool IsPrimary);
