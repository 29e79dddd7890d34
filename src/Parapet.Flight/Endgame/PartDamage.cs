namespace Parapet.Flight.Endgame;

/// <summary>What a hit does to one kind of part of a defence.</summary>
/// <param name="LethalRadius">A warhead that falls within it of the part hits it, positive.</param>
/// <param name="PutOut">Chance that a hit puts the part out of order.</param>
/// <param name="RepairLeast">Out of order for so long at least, positive.</param>
/// <param name="RepairGreatest">And at most for so long, no less; between the two the logarithm of the time is uniform.</param>
public sealed record PartDamage(Length LethalRadius, Ratio PutOut, Duration RepairLeast, Duration RepairGreatest);
