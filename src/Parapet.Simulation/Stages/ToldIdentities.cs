using Parapet.Messages;

namespace Parapet.Simulation.Stages;

/// <summary>What one link has told of the identities of its sender's own tracks.</summary>
/// <param name="repeat">An identity that has not changed is told again after this time, in case it was lost.</param>
internal sealed class ToldIdentities(Duration repeat)
{
    /// <summary>Before any run.</summary>
    private static readonly Instant Never = new(long.MinValue / 2);

    // By the serial numbers of the tracks, which a post gives one after another.
    private (StandardIdentity Identity, Instant Time)[] _told = [];

    /// <summary>Takes note of an identity that is due to be told: one that is new, has changed, or was told long ago.</summary>
    /// <returns>Whether it is due.</returns>
    public bool Take(in Identification identification, Instant now)
    {
        var serial = identification.Track.Serial;
        if (serial >= _told.Length)
        {
            var known = _told.Length;
            Array.Resize(ref _told, Math.Max(2 * known, serial + 1));
            _told.AsSpan(known).Fill((default, Never));
        }

        ref var told = ref _told[serial];
        if (told.Identity == identification.Identity && now - told.Time < repeat)
        {
            return false;
        }

        told = (identification.Identity, now);
        return true;
    }
}
