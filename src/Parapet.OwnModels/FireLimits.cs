using Parapet.BattleManagement.FireRules;

namespace Parapet.OwnModels;

/// <summary>What a choice may be, whoever made it.</summary>
internal static class FireLimits
{
    /// <summary>What is wrong with a choice, with its field, its value and what is allowed; null where nothing is.</summary>
    public static string? Fault(in FireChoice choice, ReadOnlySpan<FireOffer> offers) =>
        choice.Offer < -1 || choice.Offer >= offers.Length
            ? FormattableString.Invariant($"offer {choice.Offer}; -1 for none, or a number from 0 to {offers.Length - 1}")
        : choice.Offer < 0 ? choice.Rounds == 0 ? null : FormattableString.Invariant($"rounds {choice.Rounds} of no offer; 0 where none is taken")
        : choice.Rounds < 1 || choice.Rounds > offers[choice.Offer].MostRounds
            ? FormattableString.Invariant($"rounds {choice.Rounds}; 1 to {offers[choice.Offer].MostRounds}, as offer {choice.Offer} says")
        : null;
}
