using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Endgame;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Xunit;
using static Parapet.Tests.Unit.Flight.TurningMissiles;

namespace Parapet.Tests.Unit.Flight;

/// <summary>What a weave leaves of a round's chance to kill.</summary>
public sealed class LateralLeadTests
{
    private static readonly TargetDescription Target = Sample.Ballistic with { Class = TargetClass.Aeroballistic, Ballistic = Weaver };

    /// <summary>In the dense air, where the frame's 10 g bound the weave: a lead of three asks for 30 g.</summary>
    private static readonly TargetState Low = Falling(8_000, 1500);

    [Theory]
    [InlineData(40, 1)]
    [InlineData(30, 1)]
    [InlineData(15, 0.5)]
    [InlineData(6, 0.2)]
    [InlineData(0, 0)]
    public void The_share_is_the_lead_over_the_one_needed(double roundInG, double expected) =>
        Assert.Equal(expected, LateralLead.Share(Acceleration.FromMetresPerSecondSquared(9.81 * roundInG), Target, Low), 1e-9);

    /// <summary>Above its weave, while it rises, and where it only falls or any round will do, a round needs no lead.</summary>
    [Fact]
    public void What_does_not_weave_leaves_the_whole_chance()
    {
        Assert.Equal(1, LateralLead.Share(default, Sample.Aircraft, Low));
        Assert.Equal(1, LateralLead.Share(default, Target, Falling(26_000, 1500)));
        Assert.Equal(1, LateralLead.Share(default, Target, Falling(8_000, -1500)));
        Assert.Equal(1, LateralLead.Share(default, Target with { Ballistic = Weaver with { Manoeuvre = null } }, Low));
        Assert.Equal(1, LateralLead.Share(default, Target with { Ballistic = Weaver with { Manoeuvre = Weave with { AdvantageNeeded = 0 } } }, Low));
        Assert.Equal(1, LateralLead.Share(default, Target with { Ballistic = Weaver with { Manoeuvre = Weave with { LateralLimit = default } } }, Low));
    }

    /// <summary>High up the air gives the weave less, so that a round of the same limit has more of a lead: 2 E rho v^2 / (2 beta) where that is below 10 g.</summary>
    [Fact]
    public void The_air_bounds_what_must_be_followed()
    {
        var high = Falling(19_000, 1200);
        var air = Parapet.Earth.Atmosphere.StandardAtmosphere.At(19.Kilometres);
        var drag = 0.5 * air.Density.KilogramsPerCubicMetre * 1200 * 1200 / Weaver.BallisticCoefficient
            * Parapet.Flight.Motion.DragByMach.Factor(1200 / air.SpeedOfSound.MetresPerSecond);

        Assert.InRange(2 * Weave.LiftToDrag * drag, 10, 97);
        Assert.Equal(2 * Weave.LiftToDrag * drag, Weaver.WeaveAt(high).MetresPerSecondSquared, 0.02);
    }

    [Fact]
    public void Half_a_lead_kills_half_as_often()
    {
        const int Draws = 20_000;
        var target = Sample.Straight(4, 0, 10) with { Description = Target };
        int Kills(double share) => Enumerable.Range(0, Draws)
            .Count(i => Warhead.Strike(InterceptorSample.Long, target, 0, new RandomSource(3, (ulong)i), share) == ArrivalResult.Killed);

        // Three standard errors: 3 sqrt(p (1 - p) / 20000) for p = 0.35.
        Assert.Equal(0.35, (double)Kills(0.5) / Draws, 0.0101);
        Assert.Equal(0, Kills(0));
    }

    private static TargetState Falling(double heightMetres, double downwards)
    {
        var place = Wgs84.ToEcef(Geodetic.FromDegrees(39, 35, heightMetres));
        return new(place, LocalFrame.At(place).ToEcef(new Velocity<Enu>(0, 0, -downwards)));
    }
}
