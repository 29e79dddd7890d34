using Parapet.Messages;

namespace Parapet.BattleManagement.Identification;

/// <summary>All that a post weighs when it judges whose a track is.</summary>
/// <param name="HeightMetres">Above the ellipsoid.</param>
/// <param name="AboveGroundMetres">Above the post's map.</param>
/// <param name="HeadsToAsset">Whether its course or predicted impact meets a defended asset.</param>
/// <param name="SecondsToAsset">Time left until then; infinite where it heads to none.</param>
/// <param name="IsReported">Whether a friend reports itself where the track is.</param>
/// <param name="OnPlan">Whether it is where a flight plan says that a flight is due.</param>
internal readonly record struct IdentityEvidence(
    TargetCategory Category,
    IffEvidence Iff,
    bool InCorridor,
    double HeightMetres,
    double AboveGroundMetres,
    double SpeedMetresPerSecond,
    bool HeadsToAsset,
    double SecondsToAsset,
    bool IsReported = false,
    bool OnPlan = false);
