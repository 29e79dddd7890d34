using Parapet.Bench.Flights;
using Parapet.Earth.Ellipsoid;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

/// <summary>Fused or not, it is the source that says so: no width of vectors changes a bit (decision 7).</summary>
public sealed class FallKernelTests
{
    private const int Bodies = 256;
    private const int Steps = 200;

    [Fact]
    public void Every_width_gives_the_bits_of_one_at_a_time()
    {
        var scalar = Digest<Lane1>();
        Assert.Equal(scalar, Digest<Lanes2>());
        Assert.Equal(scalar, Digest<Lanes4>());
        Assert.Equal(scalar, Digest<Lanes8>());
    }

    [Fact]
    public void The_first_body_falls_as_a_point_mass_must()
    {
        // Energy of the first body goes down by what drag takes: dE/dt = -k v^3, by the trapezoidal rule over 1 s.
        var bodies = new FallingBodies(8);
        var (before, speed) = Energy(bodies);
        FallKernel<Lanes8>.Advance(bodies, 10, 0.1);
        var (after, speedAfter) = Energy(bodies);
        var taken = 1e-7 * (Math.Pow(speed, 3) + Math.Pow(speedAfter, 3)) / 2;
        Assert.Equal(1, (before - after) / taken, 1e-4);
    }

    private static ulong Digest<TLanes>()
        where TLanes : struct, ILanes<TLanes>
    {
        var bodies = new FallingBodies(Bodies);
        FallKernel<TLanes>.Advance(bodies, Steps, 0.1);
        return bodies.Digest();
    }

    private static (double Energy, double Speed) Energy(FallingBodies bodies)
    {
        var velocity = new Velocity<Ecef>(bodies.U[0], bodies.V[0], bodies.W[0]);
        var position = new Position<Ecef>(bodies.X[0], bodies.Y[0], bodies.Z[0]);
        return (GravityField.SphericalAtRest.JacobiIntegral(position, velocity), velocity.Norm);
    }
}
