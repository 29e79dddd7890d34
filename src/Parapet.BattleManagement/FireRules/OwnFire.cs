using System.Runtime.InteropServices;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.WeaponAssignment;

namespace Parapet.BattleManagement.FireRules;

/// <summary>Asks a fire rule that takes the built-in one's place, and makes an opportunity of its choice.</summary>
internal sealed class OwnFire(IFireRule rule, FireUnit[] units, ShotSearch search, Duration lookTime)
{
    private readonly List<FireOffer> _offers = [];

    /// <summary>Whether the rule held its fire when it was last asked; false where there was nothing to ask about.</summary>
    public bool Held { get; private set; }

    /// <summary>What the rule fires at a track with a known path.</summary>
    /// <exception cref="InvalidOperationException">The rule chose what was not offered.</exception>
    public FireOpportunity Choose(TrackFile file, Instant now, IPicture picture)
    {
        Held = false;
        var found = search.Find(file, now, picture);
        if (found.IsEmpty)
        {
            return FireOpportunity.None;
        }

        _offers.Clear();
        foreach (ref readonly var opportunity in found)
        {
            _offers.Add(OfferOf(file, opportunity, now));
        }

        var choice = rule.Choose(
            new(now, file.Report, file.Identity, file.Category, file.Threat, file.Salvos, file.RoundsFired), CollectionsMarshal.AsSpan(_offers));
        Held = choice.Offer < 0;
        if (Held)
        {
            return FireOpportunity.None;
        }

        if (choice.Offer >= found.Length || choice.Rounds < 1 || choice.Rounds > _offers[choice.Offer].MostRounds)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"offer {choice.Offer} of {found.Length} with {choice.Rounds} rounds was chosen, which was not offered"));
        }

        return found[choice.Offer] with { Plan = found[choice.Offer].Plan with { Rounds = choice.Rounds } };
    }

    private FireOffer OfferOf(TrackFile file, in FireOpportunity opportunity, Instant now)
    {
        var plan = opportunity.Plan;
        var worth = search.WorthOf(file, units[opportunity.Unit], plan, now);
        return new(
            opportunity.Unit, plan.RoundType, plan.Rounds, plan.LaunchAt, plan.Deadline, plan.InterceptAt, Ratio.Of(worth.ExpectedKill), worth.TimeLeft, worth.Plenty, worth.Price,
            search.CanMeet(file, plan.InterceptAt + lookTime));
    }
}
