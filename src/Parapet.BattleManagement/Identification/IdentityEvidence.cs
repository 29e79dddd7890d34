using Parapet.Messages;

namespace Parapet.BattleManagement.Identification;

/// <summary>Evidence that is known beforehand; see <see cref="IIdentityEvidence"/>.</summary>
internal sealed record IdentityEvidence(
    TargetCategory Category,
    IffEvidence Iff,
    bool InCorridor,
    double HeightMetres,
    double AboveGroundMetres,
    double SpeedMetresPerSecond,
    bool HeadsToAsset,
    double SecondsToAsset,
    bool IsReported = false,
    bool OnPlan = false) : IIdentityEvidence
{
    /// <inheritdoc/>
    public bool IsLowerThan(double metresAboveGround) => AboveGroundMetres < metresAboveGround;
}
