using Parapet.Messages;

namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>Which asset of a post a track threatens most, how much and when. Asked by one thread at a time.</summary>
public interface IThreatRule
{
    /// <summary>The threat of a falling body.</summary>
    /// <param name="track">Its newest report.</param>
    /// <param name="impact">Where it is expected to fall, predicted from the report or shortly before it; null where it reaches no ground within the prediction.</param>
    Threat OfFalling(TrackReport track, PredictedImpact? impact);

    /// <summary>The threat of an air-breathing track on its present course and speed.</summary>
    Threat OfAirBreathing(TrackReport track);
}
