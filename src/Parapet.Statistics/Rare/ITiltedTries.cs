using System.Collections.Immutable;

namespace Parapet.Statistics.Rare;

/// <summary>What is tried under tilts.</summary>
public interface ITiltedTries
{
    /// <summary>
    /// Tries once more, independent of every other call. Each try is left untilted with the chance
    /// <see cref="TiltMixture.Untilted"/>, by a draw of its own.
    /// </summary>
    /// <param name="round">The number of the call, from 0: it keys what is drawn.</param>
    /// <param name="count">Tries, one at least.</param>
    ImmutableArray<TiltedTry> Run(Tilt tilt, int round, int count);
}
