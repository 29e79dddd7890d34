using Parapet.Flight.Endgame;
using Parapet.Messages;

namespace Parapet.Campaigns.Rare;

/// <summary>Draws at arrivals that are tilted alike: of one kind, at targets of one class, the how-manieth at its target.</summary>
/// <param name="Arrival">0, 1, or 2 for every later one.</param>
public readonly record struct ArrivalGroup(ArrivalDrawKind Kind, TargetClass Class, int Arrival)
{
    private const int Arrivals = 3;

    private static readonly int s_kinds = Enum.GetValues<ArrivalDrawKind>().Length;

    /// <summary>Its number; groups are numbered from 0.</summary>
    public int Number => ((int)Class * s_kinds + (int)Kind) * Arrivals + Arrival;

    internal static ArrivalGroup Of(in ArrivalChance chance) => new(chance.Kind, chance.Class, Math.Min(chance.Arrival, Arrivals - 1));

    /// <summary>The group of a number.</summary>
    public static ArrivalGroup Numbered(int number) =>
        new((ArrivalDrawKind)(number / Arrivals % s_kinds), (TargetClass)(number / Arrivals / s_kinds), number % Arrivals);
}
