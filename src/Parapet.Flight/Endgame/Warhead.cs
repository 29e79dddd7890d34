using Parapet.Flight.Interceptors;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;

namespace Parapet.Flight.Endgame;

/// <summary>
/// What an arrival is worth: the right object among credible ones, then the single-shot kill probability, both drawn. The
/// probability falls where the target weaves too hard for the round.
/// The draws belong to the target and to the how-manieth arrival at it, so that options of a study share them.
/// </summary>
public static class Warhead
{
    /// <summary>
    /// Settles one arrival. Against a missile with credible objects it first draws whether the round took the warhead;
    /// only then does it draw the kill, with the probability of the target's class.
    /// </summary>
    /// <param name="arrival">0 for the first arrival at this target in the run.</param>
    /// <param name="share">What the target's weave leaves of the chance to kill, see <see cref="LateralLead"/>; in [0, 1].</param>
    /// <param name="law">Draws by another law than the chances; null draws by them.</param>
    public static ArrivalResult Strike(
        InterceptorDescription round, Target target, int arrival, RandomSource random, double share = 1, IArrivalLaw? law = null)
    {
        var objects = target.Description.Ballistic;
        if (objects is { CredibleObjects: > 0 })
        {
            var taken = new ArrivalChance(
                ArrivalDrawKind.Discrimination, target.Id, target.Description.Class, arrival, objects.DiscriminationProbability.Value);
            if (!law.Draw(taken, random.Stream(Purpose.Discrimination, target.Id.Value, 0, arrival)))
            {
                return ArrivalResult.TookDecoy;
            }
        }

        var kill = round.KillProbabilityAgainst(target.Description.Class).Value * share;
        return Kills(kill, target, arrival, random, law) ? ArrivalResult.Killed : ArrivalResult.NotKilled;
    }

    /// <summary>Whether one arrival at a target without credible objects kills it.</summary>
    /// <param name="kill">Chance that it does, in [0, 1].</param>
    /// <param name="arrival">0 for the first arrival at this target in the run.</param>
    /// <param name="law">Draws by another law than the chance; null draws by it.</param>
    public static bool Kills(double kill, Target target, int arrival, RandomSource random, IArrivalLaw? law = null) => law.Draw(
        new(ArrivalDrawKind.RoundKill, target.Id, target.Description.Class, arrival, kill), random.Stream(Purpose.Kill, target.Id.Value, 0, arrival));
}
