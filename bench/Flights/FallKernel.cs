using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Parapet.Bench.Flights;

/// <summary>
/// Classical fourth-order Runge-Kutta steps of points under central gravity and drag that goes with the square of the
/// speed. Nothing is fused but what is written so, and here nothing is: every width gives the same bits.
/// </summary>
internal static class FallKernel<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    private const double Mu = 3.986004418e14;
    private const double Drag = 1e-7;

    /// <summary>Moves every body on by some steps of <paramref name="seconds"/> each.</summary>
    public static void Advance(FallingBodies bodies, int steps, double seconds)
    {
        for (var step = 0; step < steps; step++)
        {
            Step(bodies, seconds);
        }
    }

    // The last letter of a name is the stage's number; a, b, c are accelerations, u, v, w velocities.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Step(FallingBodies bodies, double seconds)
    {
        ref var xs = ref MemoryMarshal.GetArrayDataReference(bodies.X);
        ref var ys = ref MemoryMarshal.GetArrayDataReference(bodies.Y);
        ref var zs = ref MemoryMarshal.GetArrayDataReference(bodies.Z);
        ref var us = ref MemoryMarshal.GetArrayDataReference(bodies.U);
        ref var vs = ref MemoryMarshal.GetArrayDataReference(bodies.V);
        ref var ws = ref MemoryMarshal.GetArrayDataReference(bodies.W);
        var (whole, half, sixth) = (TLanes.All(seconds), TLanes.All(seconds / 2), TLanes.All(seconds / 6));
        for (nuint i = 0; i < (nuint)bodies.Count; i += (nuint)TLanes.Count)
        {
            var x = TLanes.Load(ref xs, i);
            var y = TLanes.Load(ref ys, i);
            var z = TLanes.Load(ref zs, i);
            var u = TLanes.Load(ref us, i);
            var v = TLanes.Load(ref vs, i);
            var w = TLanes.Load(ref ws, i);

            var pull = TLanes.OverCube(-Mu, x, y, z);
            var slow = TLanes.TimesLength(-Drag, u, v, w);
            var a1 = TLanes.Blend(pull, x, slow, u);
            var b1 = TLanes.Blend(pull, y, slow, v);
            var c1 = TLanes.Blend(pull, z, slow, w);

            var (xt, yt, zt) = (TLanes.Along(x, half, u), TLanes.Along(y, half, v), TLanes.Along(z, half, w));
            var u2 = TLanes.Along(u, half, a1);
            var v2 = TLanes.Along(v, half, b1);
            var w2 = TLanes.Along(w, half, c1);
            pull = TLanes.OverCube(-Mu, xt, yt, zt);
            slow = TLanes.TimesLength(-Drag, u2, v2, w2);
            var a2 = TLanes.Blend(pull, xt, slow, u2);
            var b2 = TLanes.Blend(pull, yt, slow, v2);
            var c2 = TLanes.Blend(pull, zt, slow, w2);

            (xt, yt, zt) = (TLanes.Along(x, half, u2), TLanes.Along(y, half, v2), TLanes.Along(z, half, w2));
            var u3 = TLanes.Along(u, half, a2);
            var v3 = TLanes.Along(v, half, b2);
            var w3 = TLanes.Along(w, half, c2);
            pull = TLanes.OverCube(-Mu, xt, yt, zt);
            slow = TLanes.TimesLength(-Drag, u3, v3, w3);
            var a3 = TLanes.Blend(pull, xt, slow, u3);
            var b3 = TLanes.Blend(pull, yt, slow, v3);
            var c3 = TLanes.Blend(pull, zt, slow, w3);

            (xt, yt, zt) = (TLanes.Along(x, whole, u3), TLanes.Along(y, whole, v3), TLanes.Along(z, whole, w3));
            var u4 = TLanes.Along(u, whole, a3);
            var v4 = TLanes.Along(v, whole, b3);
            var w4 = TLanes.Along(w, whole, c3);
            pull = TLanes.OverCube(-Mu, xt, yt, zt);
            slow = TLanes.TimesLength(-Drag, u4, v4, w4);
            TLanes.Store(x + TLanes.Weighted(sixth, u, u2, u3, u4), ref xs, i);
            TLanes.Store(y + TLanes.Weighted(sixth, v, v2, v3, v4), ref ys, i);
            TLanes.Store(z + TLanes.Weighted(sixth, w, w2, w3, w4), ref zs, i);
            TLanes.Store(u + TLanes.Weighted(sixth, a1, a2, a3, TLanes.Blend(pull, xt, slow, u4)), ref us, i);
            TLanes.Store(v + TLanes.Weighted(sixth, b1, b2, b3, TLanes.Blend(pull, yt, slow, v4)), ref vs, i);
            TLanes.Store(w + TLanes.Weighted(sixth, c1, c2, c3, TLanes.Blend(pull, zt, slow, w4)), ref ws, i);
        }
    }
}
