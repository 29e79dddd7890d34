using Parapet.Messages;

namespace Parapet.BattleManagement.Identification;

/// <summary>What kind of target a track is, from its estimated motion alone, with all the estimate's error.</summary>
internal static class CategoryRule
{
    public const double DroneSpeedMetresPerSecond = 90;

    public const double LowHeightMetres = 1_000;

    private const double CruiseSlowestMetresPerSecond = 150;
    private const double CruiseFastestMetresPerSecond = 320;

    private const double DroneCeilingMetres = 6_000;

    /// <param name="evidence">Of the track.</param>
    /// <param name="antiRadiation">The post's own criterion for missiles against its radars.</param>
    public static TargetCategory Of(TrackEvidence evidence, AntiRadiationRule antiRadiation)
    {
        var (track, speed) = (evidence.Report, evidence.SpeedMetresPerSecond);
        if (IsBallistic(track, evidence.HeightMetres))
        {
            return TargetCategory.BallisticMissile;
        }

        if (antiRadiation.Fits(track))
        {
            return TargetCategory.AntiRadiationMissile;
        }

        if (speed < DroneSpeedMetresPerSecond && evidence.IsLowerThan(DroneCeilingMetres))
        {
            return TargetCategory.Drone;
        }

        return speed is >= CruiseSlowestMetresPerSecond and <= CruiseFastestMetresPerSecond && evidence.IsLowerThan(LowHeightMetres)
            ? TargetCategory.CruiseMissile
            : TargetCategory.Aircraft;
    }

    /// <summary>Whether it is a ballistic missile, by its motion or by a speed or height that nothing else has.</summary>
    public static bool IsBallistic(TrackReport track, double heightMetres) =>
        track.Motion == MotionKind.Ballistic || FallRule.IsSurelyFast(track) || heightMetres > FallRule.HeightMetres;
}
