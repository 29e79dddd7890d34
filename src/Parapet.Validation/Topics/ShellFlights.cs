using Parapet.Flight.Gunnery;
using Parapet.Messages;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Shells in air of one density, against their equation of motion integrated by other means.</summary>
internal sealed class ShellFlights : ICheckedModel
{
    public string Table => "short-range/shells";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var gun = Gun(row.Number("muzzle_m_s"), row.Number("coefficient_kg_m2"));
        var (range, density) = (row.Number("range_m").Metres, row.Number("density_kg_m3"));
        yield return ("time_s", ShellFlight.TimeTo(gun, range, density).Seconds);
        yield return ("speed_m_s", ShellFlight.SpeedAt(gun, range, density).MetresPerSecond);
    }

    /// <summary>A gun of one milliradian whose shells must strike.</summary>
    internal static GunDescription Gun(double muzzleMetresPerSecond, double coefficient) => new()
    {
        MuzzleVelocity = muzzleMetresPerSecond.MetresPerSecond,
        BallisticCoefficient = coefficient,
        RoundsPerBurst = 1,
        RateOfFire = 600,
        Dispersion = Angle.FromMilliradians(1),
        LayingError = Angle.Zero,
        BurstRadius = Length.Zero,
        Fragments = 0,
        VulnerableRadius = [.. Enum.GetValues<TargetClass>().Select(_ => 1.Metres)],
        ReachOfSmall = 4.Kilometres,
    };
}
