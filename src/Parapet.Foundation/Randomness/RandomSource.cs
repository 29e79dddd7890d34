namespace Parapet.Foundation.Randomness;

/// <summary>
/// All randomness of one replication. A stream is found by what it is for, never by when it is asked for, so that
/// adding an entity or a thread changes no other draw, and two options of a study meet the same raid.
/// </summary>
/// <param name="Seed">The study's seed.</param>
/// <param name="Replication">The replication's index, shared by every option.</param>
public readonly record struct RandomSource(ulong Seed, ulong Replication)
{
    /// <summary>The stream of these keys from its first draw on: the same numbers whenever and however often it is asked for.</summary>
    /// <param name="purpose">What the draws are for; one purpose has one meaning in the whole program.</param>
    /// <param name="entity">Whom they are for: a declared index, never a name.</param>
    /// <param name="other">The second party, where there is one (a radar's target).</param>
    /// <param name="occasion">Which time: a scan, a shot, a message.</param>
    public RandomStream Stream(Purpose purpose, int entity, int other = 0, long occasion = 0) =>
        new(Seed, Replication, ((ulong)(uint)entity << 32) | (uint)other, (ulong)occasion, (ulong)purpose);
}
