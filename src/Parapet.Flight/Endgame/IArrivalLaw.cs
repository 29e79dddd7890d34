namespace Parapet.Flight.Endgame;

/// <summary>
/// Another law for the draws that decide arrivals than their chances say, for who weighs runs by what it changed. A run
/// without one draws by its chances.
/// </summary>
public interface IArrivalLaw
{
    /// <summary>Whether a draw succeeds.</summary>
    /// <param name="uniform">The draw: below the chance it would succeed without this law; in (0, 1).</param>
    bool Succeeds(in ArrivalChance chance, double uniform);
}
