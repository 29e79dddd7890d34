using Parapet.Flight.Gunnery;
using Parapet.Messages;

namespace Parapet.Tests.Unit.Flight;

/// <summary>Guns of round figures.</summary>
internal static class Guns
{
    /// <summary>A shell that must strike, 1,000 m/s and 1.5 mrad.</summary>
    public static GunDescription Plain { get; } = new()
    {
        MuzzleVelocity = 1_000.MetresPerSecond,
        BallisticCoefficient = 2_000,
        RoundsPerBurst = 10,
        RateOfFire = 600,
        Dispersion = Angle.FromMilliradians(1.5),
        LayingError = Angle.Zero,
        BurstRadius = Length.Zero,
        Fragments = 0,
        VulnerableRadius = [.. Enum.GetValues<TargetClass>().Select(_ => 0.5.Metres)],
        ReachOfSmall = 3.Kilometres,
    };
}
