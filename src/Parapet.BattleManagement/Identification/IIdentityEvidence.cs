using Parapet.Messages;

namespace Parapet.BattleManagement.Identification;

/// <summary>
/// All that a post weighs when it judges whose a track is. The rule asks in its own order and stops once it knows, so that
/// what is dear to find out is found out only where it counts.
/// </summary>
internal interface IIdentityEvidence
{
    TargetCategory Category { get; }

    IffEvidence Iff { get; }

    bool InCorridor { get; }

    /// <summary>Above the ellipsoid.</summary>
    double HeightMetres { get; }

    /// <summary>Whether it is less than this above the ground of the post's map; 0 to 9,000 m.</summary>
    bool IsLowerThan(double metresAboveGround);

    double SpeedMetresPerSecond { get; }

    /// <summary>Whether its course or predicted impact meets a defended asset.</summary>
    bool HeadsToAsset { get; }

    /// <summary>Time left until then; infinite where it heads to none.</summary>
    double SecondsToAsset { get; }

    /// <summary>Whether a friend reports itself where the track is.</summary>
    bool IsReported { get; }

    /// <summary>Whether it is where a flight plan says that a flight is due.</summary>
    bool OnPlan { get; }
}
