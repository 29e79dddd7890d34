using System.Collections.Immutable;

namespace Parapet.Interop.Tracks;

/// <summary>A standard by which tracks travel from one post to another, a message a track.</summary>
public interface ITrackWire
{
    /// <summary>Standard, part and edition.</summary>
    string Name { get; }

    /// <summary>What a track holds and the standard has no place for.</summary>
    ImmutableArray<string> Loses { get; }

    /// <summary>The greatest distance that the steps of its fields leave between a place and the nearest that it can say.</summary>
    Length HalfStep { get; }

    /// <summary>The greatest time that the steps of its clock leave between a moment and the nearest that it can say.</summary>
    Duration HalfTimeStep { get; }

    /// <summary>Writes one track's message and gives its length; 0 where the standard cannot say where the track is.</summary>
    /// <param name="into">64 kB are always enough.</param>
    int Write(in SentTrack track, Span<byte> into);

    /// <summary>Reads one track's message: all that it says, and nothing that the sender alone knows.</summary>
    /// <returns>Whether the octets are a message of the standard that tells of a track.</returns>
    bool TryRead(ReadOnlySpan<byte> message, out HeardTrack track);
}
