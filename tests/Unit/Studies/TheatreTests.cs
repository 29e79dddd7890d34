using System.Runtime.CompilerServices;
using Parapet.Earth.Terrain;
using Parapet.Studies.Deployment;
using Xunit;

namespace Parapet.Tests.Unit.Studies;

public sealed class TheatreTests
{
    private static readonly Geodetic Antenna = Geodetic.FromDegrees(39, 35, 1200);

    [Fact]
    public void A_mask_is_shared_as_long_as_one_uses_it_and_leaves_memory_with_the_last()
    {
        var theatre = new Theatre(new LayeredElevation(ShippedRelief.Load()));
        var mask = Drop(theatre, out var seen);
        Collect();
        Assert.True(seen.IsAlive, "a copy is in use");
        Assert.Same(mask, theatre.MaskOf(Antenna, 60.Kilometres));
        GC.KeepAlive(mask);
        var forgotten = Forget(theatre);
        Collect();
        Assert.False(forgotten.IsAlive);
        GC.KeepAlive(theatre);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IHorizonMask Drop(Theatre theatre, out WeakReference seen)
    {
        var mask = theatre.MaskOf(Antenna, 60.Kilometres);
        seen = new(mask);
        return mask;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Forget(Theatre theatre) => new(theatre.MaskOf(Antenna, 70.Kilometres));

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
