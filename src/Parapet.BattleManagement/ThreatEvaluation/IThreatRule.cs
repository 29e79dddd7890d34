using Parapet.Messages;

namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>Which asset of a post a track threatens most, how much and when.</summary>
internal interface IThreatRule
{
    /// <summary>The threat of a falling body whose <paramref name="path"/> was predicted from <paramref name="track"/> or shortly before it.</summary>
    Threat OfFalling(TrackReport track, PredictedPath path);

    /// <summary>The threat of an air-breathing track on its present course and speed.</summary>
    Threat OfAirBreathing(TrackReport track);
}
