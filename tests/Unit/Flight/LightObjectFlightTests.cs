using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

/// <summary>What a missile releases: when, how it flies beside the warhead, and where the air parts the two.</summary>
public sealed class LightObjectFlightTests
{
    private static readonly Target Missile = Flown(LightObjects(bodies: 4, coefficient: 1));

    [Fact]
    public void Bodies_leave_the_missile_where_it_first_passes_the_height_after_its_burn()
    {
        var released = LightObjectFlight.ReleasedBy(Missile, 9, new(3, 0)).ToArray();
        Assert.Equal([9, 10, 11, 12, 13], released.Select(target => target.Id.Value));
        Assert.All(released, target =>
        {
            Assert.Equal(Missile.Id, target.ReleasedBy);
            Assert.True(target.Description.IsDecoy);
            Assert.Equal(Missile.Description.Class, target.Description.Class);
            Assert.Equal(Missile.Trajectory.At(target.Trajectory.Begins).Position, target.Trajectory.States[0].Position);
            Assert.InRange(HeightOf(target.Trajectory.States[0]).Kilometres, 140, 141.5);
            Assert.True(target.Trajectory.Begins >= Missile.Trajectory.Begins + Missile.Description.Ballistic!.BurnTime);
        });
        Assert.Single(released, target => target.Description.Chaff is not null);
    }

    [Fact]
    public void Above_the_air_they_fly_with_the_warhead_no_farther_off_than_they_were_pushed()
    {
        foreach (var target in LightObjectFlight.ReleasedBy(Missile, 1, new(3, 0)))
        {
            var begins = target.Trajectory.Begins;
            for (var seconds = 10; seconds <= 100; seconds += 10)
            {
                var at = begins + Duration.FromSeconds(seconds);
                var apart = (target.Trajectory.At(at).Position - Missile.Trajectory.At(at).Position).Norm;
                Assert.InRange(apart, 0, 5.0 * seconds * 1.02 + 20);
            }
        }
    }

    /// <summary>Half of the speed is gone where the air passed weighs as much as the coefficient says; a light body so ends high, a heavy one not.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(10)]
    public void The_air_strips_a_light_body_higher_than_a_heavier_one(double coefficient)
    {
        var (light, heavier) = (HalfSpeedHeight(coefficient), HalfSpeedHeight(3 * coefficient));

        // A body of constant coefficient and steepness loses as much where the air is three times as dense: ln 3 e-foldings lower.
        Assert.InRange((light - heavier).Kilometres, 5, 9);
    }

    [Fact]
    public void A_missile_that_stays_below_the_height_releases_nothing()
    {
        var low = Flown(LightObjects(4, 1) with { ReleaseHeight = 900.Kilometres });
        Assert.Empty(LightObjectFlight.ReleasedBy(low, 1, new(3, 0)));
    }

    [Fact]
    public void The_cells_of_a_cloud_hold_all_of_it()
    {
        var cloud = LightObjects(0, 1).Chaff!;
        var whole = Enumerable.Range(-500, 1001).Sum(cell => cloud.ShareInCell(Duration.FromSeconds(50), Length.FromMetres(2.0 * cell), 2.Metres));
        Assert.Equal(1, whole, 1e-9);
        Assert.Equal(1, cloud.ShareInCell(Duration.Zero, Length.Zero, 1.Kilometres));
    }

    private static Length HalfSpeedHeight(double coefficient)
    {
        var body = LightObjectFlight.ReleasedBy(Flown(LightObjects(1, coefficient)), 1, new(3, 0)).First().Trajectory;
        var entry = body.States.ToArray().SkipWhile(state => state.Velocity.Along(state.Position.FromOrigin) > 0).SkipWhile(state => HeightOf(state) > 150.Kilometres).ToArray();
        return HeightOf(entry.First(state => state.Velocity.Norm < entry[0].Velocity.Norm / 2));
    }

    private static Length HeightOf(in TargetState state) => Wgs84.ToGeodetic(state.Position).Height;

    private static Target Flown(LightObjectsDescription objects)
    {
        var missile = new BallisticDescription
        {
            MaximumRange = 1_000.Kilometres,
            MinimumRange = 200.Kilometres,
            BurnTime = Duration.FromSeconds(100),
            BallisticCoefficient = 6_000,
            CircularErrorProbable = Length.Zero,
            CredibleObjects = 0,
            DiscriminationProbability = Ratio.One,
            LightObjects = objects,
        };
        var path = BallisticFlight.Fly(missile, Geodetic.FromDegrees(36, 44), Geodetic.FromDegrees(39, 35), Instant.FromSeconds(20), SmoothEarth.Instance);
        return new(new(0), Sample.Ballistic with { Ballistic = missile, Features = objects.Features }, path.Trajectory, Transponder.None);
    }

    private static LightObjectsDescription LightObjects(int bodies, double coefficient) => new()
    {
        Bodies = bodies,
        BallisticCoefficient = coefficient,
        Signature = Sample.Ballistic.Signature,
        ReleaseHeight = 140.Kilometres,
        Separation = 5.MetresPerSecond,
        Features = new() { Separation = 2, BodyLength = 2.Metres, BandwidthShare = Ratio.Of(0.05), Turning = Duration.FromSeconds(20) },
        Chaff = new() { Signature = Sample.Ballistic.Signature, BallisticCoefficient = 0.1, Spreading = 2.MetresPerSecond },
    };
}
