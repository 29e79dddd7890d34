using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.Flight.Gunnery;

/// <summary>
/// What a burst is worth that passes a target at a distance. All its shells share the error of the aim, and each strays
/// from the middle of the burst by itself, by a circular normal law: one shell meets a disc of radius r whose centre lies
/// b beside the middle with the offset circle probability P(r, b), which is 1 - exp(-r2 / 2 sigma2) for b = 0; of n shells that each
/// kill with k where they meet, the burst kills with 1 - (1 - k P)^n.
/// </summary>
public static class BurstModel
{
    private const int Strips = 128;
    private const double FarSigmas = 8;

    /// <summary>The chance that a point of a circular normal law lies on a disc whose centre is beside the law's own; error below 1e-6.</summary>
    /// <param name="radius">Of the disc, not negative.</param>
    /// <param name="beside">From the middle of the law to that of the disc, not negative.</param>
    /// <param name="sigma">Of the law along each axis, positive.</param>
    /// <remarks>Strips across the disc, x = r sin(theta), which leaves the integrand smooth at its edges; each exact along its length.</remarks>
    public static double OnDisc(Length radius, Length beside, Length sigma)
    {
        var (r, b, s) = (radius.Metres, beside.Metres, sigma.Metres);
        var (low, high) = (Math.Max(-r, b - FarSigmas * s), Math.Min(r, b + FarSigmas * s));
        if (low >= high)
        {
            return 0;
        }

        var (from, to) = (Math.Asin(Math.Clamp(low / r, -1, 1)), Math.Asin(Math.Clamp(high / r, -1, 1)));
        var step = (to - from) / Strips;
        var sum = 0.0;
        for (var i = 0; i <= Strips; i++)
        {
            var weight = i is 0 or Strips ? 1 : 2 + 2 * (i % 2);
            var (sin, cos) = Math.SinCos(from + i * step);
            var away = (r * sin - b) / s;
            var along = 2 * StandardNormal.Below(r * cos / s) - 1;
            sum += weight * r * cos * Math.Exp(-0.5 * away * away) * along;
        }

        return Math.Clamp(sum * step / (3 * s * Math.Sqrt(2 * Math.PI)), 0, 1);
    }

    /// <summary>The chance that one shell kills a target of a class whose centre lies beside the middle of its burst.</summary>
    /// <param name="killByHit">Of one shell or fragment that meets the vulnerable size, in [0, 1].</param>
    /// <param name="range">Slant, of the target.</param>
    public static double ShellKill(GunDescription gun, TargetClass target, double killByHit, Length range, Length beside)
    {
        var vulnerable = gun.VulnerableRadius[(int)target];
        var met = OnDisc(vulnerable + gun.BurstRadius, beside, range * gun.Dispersion.Radians);
        return met * KillOfMeeting(gun, vulnerable, killByHit);
    }

    /// <summary>The chance that a whole burst kills: the product over its shells, which share the error of the aim.</summary>
    /// <inheritdoc cref="ShellKill"/>
    public static double Kill(GunDescription gun, TargetClass target, double killByHit, Length range, Length beside) =>
        1 - Math.Pow(1 - ShellKill(gun, target, killByHit, range, beside), gun.RoundsPerBurst);

    /// <summary>
    /// Of a shell that passes near enough: as a whole, or by the fragments of which, spread evenly over its pattern, so many meet the
    /// vulnerable size in the mean, their count by Poisson's law.
    /// </summary>
    private static double KillOfMeeting(GunDescription gun, Length vulnerable, double killByHit)
    {
        if (gun.Fragments == 0)
        {
            return killByHit;
        }

        var share = Math.Min(1, vulnerable / gun.BurstRadius);
        return 1 - Math.Exp(-gun.Fragments * share * share * killByHit);
    }
}
