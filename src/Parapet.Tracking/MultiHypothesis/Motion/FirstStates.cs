using System.Runtime.CompilerServices;
using Parapet.Tracking.MultiHypothesis.Hypotheses;
using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Tracking.MultiHypothesis.Motion;

/// <summary>The states of a target seen once: its place as it was measured, and a velocity as its mode expects it.</summary>
/// <param name="velocitySigma">One standard deviation of an unknown velocity along each axis, in m/s.</param>
/// <param name="dimensions">Of the measured place: 2 or 3.</param>
internal sealed class FirstStates(MotionMode[] modes, ModeShares shares, double velocitySigma, int dimensions)
{
    // Anything from a blunt capsule to a slender re-entry body: 700 to 12,000 kg/m2 within one and a half sigma.
    private const double FirstLogBeta = 8.0;
    private const double FirstLogBetaVariance = 0.9;

    private readonly double _velocityVariance = velocitySigma * velocitySigma;

    /// <summary>Writes them into the target, with the weights of their modes.</summary>
    /// <param name="courses">What is known of those before it.</param>
    /// <param name="companion">Whose velocity it has, more or less; null where it is like any other.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Start(TargetHypothesis target, in Measurement m, SalvoCourses? courses, Instant time, in KinematicState? companion)
    {
        target.ModeCount = shares.FirstModes;
        var total = 0.0;
        for (var i = 0; i < shares.FirstModes; i++)
        {
            var climb = modes[i].ClimbSigma.MetresPerSecond;
            var s = new KinematicState
            {
                X = m.X, Y = m.Y, Z = m.Z,
                Pxx = m.Rxx - m.FirstX * m.FirstX, Pxy = m.Rxy - m.FirstX * m.FirstY, Pxz = m.Rxz - m.FirstX * m.FirstZ,
                Pyy = m.Ryy - m.FirstY * m.FirstY, Pyz = m.Ryz - m.FirstY * m.FirstZ, Pzz = m.Rzz - m.FirstZ * m.FirstZ,
                Vxx = _velocityVariance, Vyy = _velocityVariance, Vzz = climb * climb,
            };
            if (modes[i].Inbound is { } inbound)
            {
                Expect(ref s, inbound, m);
            }

            if (modes[i].Falls)
            {
                courses?.Expect(ref s, time);
            }

            if (companion is { } beside)
            {
                (s.Vx, s.Vy, s.Vz) = (beside.Vx, beside.Vy, beside.Vz);
                (s.Vxx, s.Vxy, s.Vxz, s.Vyy, s.Vyz, s.Vzz) = (beside.Vxx, beside.Vxy, beside.Vxz, beside.Vyy, beside.Vyz, beside.Vzz);
            }

            if (dimensions == 2)
            {
                (s.Pzz, s.Vzz) = (0, 0);
            }

            if (m.HasRangeRate)
            {
                s.UpdateRangeRate(m);
            }

            target.Modes[i] = s;
            total += target.ModeWeights[i] = shares.First(i);
        }

        for (var i = 0; i < shares.FirstModes; i++)
        {
            target.ModeWeights[i] /= total;
        }

        target.Drag = new() { LogBeta = FirstLogBeta, Variance = FirstLogBetaVariance };
    }

    private static void Expect(ref KinematicState s, in InboundVelocity inbound, in Measurement m)
    {
        var ground = Math.Max(Math.Sqrt(m.Ux * m.Ux + m.Uy * m.Uy), 1e-9);
        var (x, y) = (m.Ux / ground, m.Uy / ground);
        s.Vx = -inbound.Closing.MetresPerSecond * x;
        s.Vy = -inbound.Closing.MetresPerSecond * y;
        s.Vz = -inbound.Descent.MetresPerSecond;
        var along = Math.Pow(inbound.ClosingSigma.MetresPerSecond, 2);
        var across = Math.Pow(inbound.CrossSigma.MetresPerSecond, 2);
        s.Vxx = along * x * x + across * y * y;
        s.Vxy = (along - across) * x * y;
        s.Vyy = along * y * y + across * x * x;
    }
}
