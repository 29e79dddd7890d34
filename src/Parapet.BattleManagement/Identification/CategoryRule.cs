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

    /// <param name="track">The estimate.</param>
    /// <param name="heightMetres">Above the ellipsoid.</param>
    /// <param name="groundMetres">Height of the ground below, as far as the post's map knows it.</param>
    /// <param name="antiRadiation">The post's own criterion for missiles against its radars.</param>
    public static TargetCategory Of(TrackReport track, double heightMetres, double groundMetres, AntiRadiationRule antiRadiation)
    {
        var speed = track.Velocity.Norm;
        if (track.Motion == MotionKind.Ballistic || FallRule.IsSurelyFast(track) || heightMetres > FallRule.HeightMetres)
        {
            return TargetCategory.BallisticMissile;
        }

        if (antiRadiation.Fits(track))
        {
            return TargetCategory.AntiRadiationMissile;
        }

        var above = heightMetres - groundMetres;
        if (speed < DroneSpeedMetresPerSecond && above < DroneCeilingMetres)
        {
            return TargetCategory.Drone;
        }

        return above < LowHeightMetres && speed is >= CruiseSlowestMetresPerSecond and <= CruiseFastestMetresPerSecond
            ? TargetCategory.CruiseMissile
            : TargetCategory.Aircraft;
    }
}
