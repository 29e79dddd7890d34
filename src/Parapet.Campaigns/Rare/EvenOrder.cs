using System.Numerics;

namespace Parapet.Campaigns.Rare;

/// <summary>
/// An order of the raids of a plan of which every beginning is even: draws come in turn, and with them the raids of a draw, in which the cells of a sweep lie
/// in turn. Where both turns have come round together one is set forward, so that whoever goes on meets every raid once before any again.
/// </summary>
internal static class EvenOrder
{
    /// <summary>Which raid of the plan comes at a place of the order.</summary>
    /// <param name="index">From 0, without end.</param>
    /// <param name="draws">Positive.</param>
    /// <param name="raids">Of each draw, positive.</param>
    public static int RaidAt(int index, int draws, int raids)
    {
        var both = draws / (int)BigInteger.GreatestCommonDivisor(draws, raids) * raids;
        return index % draws * raids + (index + index / both) % raids;
    }
}
