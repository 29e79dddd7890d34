namespace Parapet.Questions.Rare;

/// <summary>Draws that were tilted alike.</summary>
/// <param name="Draw">What they decide: discrimination, round-kill or burst-kill.</param>
/// <param name="Class">Of the target.</param>
/// <param name="Arrival">0 for the first at a target, 1, or 2 for all later ones.</param>
/// <param name="OddsFactor">What the odds of success were multiplied by.</param>
public sealed record ShownTilt(string Draw, string Class, int Arrival, double OddsFactor);
