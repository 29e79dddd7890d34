using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.Sensing.Assessment;

/// <summary>The judgement of an engagement's result by the sensors that watch it: the truth, late, and sometimes wrong.</summary>
/// <param name="description">How late, and how often wrong in either way.</param>
public sealed class KillAssessment(KillAssessmentDescription description)
{
    /// <summary>The report of one engagement, once its last round has met or passed the target.</summary>
    /// <param name="track">The target as the fire unit knows it.</param>
    /// <param name="killed">Whether the target was truly killed.</param>
    /// <param name="lastIntercept">When the last round met or passed it.</param>
    public KillReport Assess(
        EngagementId engagement, FireUnitId fireUnit, TrackNumber track, bool killed, Instant lastIntercept, RandomSource random)
    {
        var stream = random.Stream(Purpose.KillAssessment, fireUnit.Value, engagement.Value);
        var error = killed ? description.KillDeclaredMiss : description.MissDeclaredKill;
        var declaredKilled = killed != stream.NextBernoulli(error.Value);
        return new(engagement, fireUnit, track, declaredKilled, lastIntercept + description.Delay);
    }
}
