using Parapet.Flight.Interceptors;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;

namespace Parapet.Flight.Endgame;

/// <summary>
/// What an arrival is worth: the right object among credible ones, then the single-shot kill probability, both drawn.
/// The draws belong to the target and to the how-manieth arrival at it, so that options of a study share them.
/// </summary>
public static class Warhead
{
    /// <summary>
    /// Settles one arrival. Against a missile with credible objects it first draws whether the round took the warhead;
    /// only then does it draw the kill, with the probability of the target's class.
    /// </summary>
    /// <param name="arrival">0 for the first arrival at this target in the run.</param>
    public static ArrivalResult Strike(InterceptorDescription round, Target target, int arrival, RandomSource random)
    {
        var objects = target.Description.Ballistic;
        if (objects is { CredibleObjects: > 0 }
            && !random.Stream(Purpose.Discrimination, target.Id.Value, 0, arrival).NextBernoulli(objects.DiscriminationProbability.Value))
        {
            return ArrivalResult.TookDecoy;
        }

        var kill = round.KillProbabilityAgainst(target.Description.Class).Value;
        return random.Stream(Purpose.Kill, target.Id.Value, 0, arrival).NextBernoulli(kill) ? ArrivalResult.Killed : ArrivalResult.NotKilled;
    }
}
