using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Interceptors;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

public sealed class InterceptorFlightTests
{
    [Fact]
    public void A_perfect_track_of_a_target_in_reach_ends_in_an_arrival()
    {
        var (worst, flights) = (0.0, 0);
        foreach (var round in new[] { InterceptorSample.Long, InterceptorSample.Commanded })
        {
            foreach (var range in new[] { 25.0, 60, 100, 180, 240 })
            {
                foreach (var height in new[] { 1500.0, 9000, 18_000 })
                {
                    foreach (var heading in new[] { 180.0, 250, 300 })
                    {
                        var flight = InterceptorSample.Fly(round, InterceptorSample.Level(range, 4, height, heading));
                        Assert.Equal(FlightEnd.Arrived, flight.End);
                        worst = Math.Max(worst, flight.ClosestApproach.Metres);
                        flights++;
                    }
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{flights} rounds at straight targets: worst miss {worst:F2} m"));
        Assert.InRange(worst, 0, 10);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(200)]
    public void A_falling_missile_is_met_outside_the_air(double azimuth)
    {
        var missile = new BallisticDescription
        {
            MaximumRange = 2000.Kilometres,
            MinimumRange = 300.Kilometres,
            BurnTime = Duration.FromSeconds(90),
            BallisticCoefficient = 8000,
            CircularErrorProbable = 500.Metres,
            CredibleObjects = 0,
            DiscriminationProbability = Ratio.One,
        };
        var (sin, cos) = Math.SinCos(azimuth * Math.PI / 180);
        var launch = Geodetic.FromDegrees(39 + 9 * cos, 33.2 + 12 * sin, 500);
        var path = BallisticFlight.Fly(missile, launch, Geodetic.FromDegrees(39.1, 33.2, 900), Instant.Start, SmoothEarth.Instance);
        var leave = path.Trajectory.Ends - Duration.FromSeconds(150);
        var flight = InterceptorSample.Fly(InterceptorSample.High, path.Trajectory, launchSeconds: leave.Seconds, isBallistic: true);
        Assert.Equal(FlightEnd.Arrived, flight.End);
        Assert.InRange(Wgs84.ToGeodetic(flight.Position).Height.Kilometres, 30, 200);
    }

    [Fact]
    public void A_false_track_without_a_seeker_misses_by_its_error()
    {
        var flight = InterceptorSample.Fly(InterceptorSample.Commanded, InterceptorSample.Level(80, 0, 9000, 270), Across());
        Assert.Equal(FlightEnd.Missed, flight.End);
        Assert.InRange(flight.ClosestApproach.Kilometres, 3, 7);
    }

    [Fact]
    public void A_seeker_makes_good_an_error_within_its_cone_and_none_beyond()
    {
        // Five kilometres off at 20 km and nearer is 14 degrees and more.
        var target = InterceptorSample.Level(80, 0, 9000, 270);
        var wide = InterceptorSample.Fly(InterceptorSample.Long, target, Across());
        Assert.Equal(FlightEnd.Arrived, wide.End);
        Assert.True(wide.SeekerLocked);
        var narrow = InterceptorSample.Fly(InterceptorSample.Long with { SeekerHalfAngle = 10.Degrees }, target, Across());
        Assert.Equal(FlightEnd.Missed, narrow.End);
        Assert.InRange(narrow.ClosestApproach.Kilometres, 3, 7);
    }

    [Fact]
    public void The_load_limit_holds_and_the_ground_is_not_entered()
    {
        var (worst, lowest) = (0.0, double.MaxValue);
        foreach (var (height, heading) in new[] { (100.0, 250.0), (3000, 250), (3000, 340), (20_000, 250) })
        {
            Velocity<Ecef>? before = null;
            InterceptorSample.Fly(InterceptorSample.Long, InterceptorSample.Level(40, 15, height, heading), everyTenth: flight =>
            {
                lowest = Math.Min(lowest, Wgs84.ToGeodetic(flight.Position).Height.Metres);
                if (before is { } was && flight.End == FlightEnd.None)
                {
                    var change = flight.Velocity - was;
                    var gravity = GravityField.Wgs84Rotating.Acceleration(flight.Position, flight.Velocity);
                    var felt = new Vector<Ecef>(change.X, change.Y, change.Z) / 0.1 - gravity;
                    var ahead = flight.Velocity.Direction();
                    worst = Math.Max(worst, (felt - ahead * felt.Dot(ahead)).Norm);
                }

                before = flight.Velocity;
            });
        }

        // 25 g. In the first tenths of a second thrust turns the round; a tenth of a second of turning blurs the rest by 2 %.
        Assert.InRange(worst, 20, 1.02 * 25 * 9.80665);
        Assert.InRange(lowest, 50, 1000);
    }

    [Fact]
    public void The_seekers_noise_moves_the_meeting_along_both_axes_across_the_way()
    {
        // On the equator at the prime meridian up is x, east y and north z. A round that flies north meets its target a
        // little off along x and y, one that flies east along x and z: half a milliradian of the last kilometres.
        // The same noise on both: neither spread is less than half of the other.
        var northward = Enumerable.Range(0, 40).Select(replication => Missed(new(0, 0, 60_000), new(0, 0, -250), (ulong)replication)).ToArray();
        var eastward = Enumerable.Range(0, 40).Select(replication => Missed(new(0, 60_000, 0), new(0, -250, 0), (ulong)replication)).ToArray();
        var ratios = (North: Spread(northward, miss => miss.X) / Spread(northward, miss => miss.Y), East: Spread(eastward, miss => miss.X) / Spread(eastward, miss => miss.Z));
        Assert.InRange(Spread(northward, miss => miss.Y), 1e-3, 20);
        Assert.InRange(ratios.North, 0.5, 2);
        Assert.InRange(ratios.East, 0.5, 2);
    }

    [Fact]
    public void A_round_that_nothing_meets_ends_of_itself()
    {
        var gone = InterceptorSample.Level(900, 0, 9000, 90);
        var flight = InterceptorSample.Fly(InterceptorSample.Long, gone);
        Assert.Contains(flight.End, new[] { FlightEnd.Spent, FlightEnd.Missed });
    }

    /// <summary>
    /// From a launcher at sea level, at what flies just above it: no round is steered into the ground, wherever the track takes the target
    /// to be in height. With a track that errs, from where the round meets it after its burn, when the seeker looks.
    /// </summary>
    [Theory]
    [InlineData(900, 1.5, 3_000, 8, 12)]
    [InlineData(1_000, 3, 5_000, 8, 30)]
    [InlineData(1_400, 8, 16_000, 12, 40)]
    [InlineData(1_600, 12, 16_000, 20, 40)]
    [InlineData(2_000, 12, 16_000, 20, 40)]
    [InlineData(2_100, 20, 16_000, 35, 40)]
    public void A_low_target_is_met_from_sea_level(double speed, double burnSeconds, double ballisticCoefficient, double nearest, double farthest)
    {
        var site = InterceptorSample.Site.WithHeight(Length.Zero);
        var up = LocalFrame.At(InterceptorSample.Site).Rotation.ZAxis;
        var round = InterceptorSample.Round("low", speed, burnSeconds, ballisticCoefficient, 25, 0, 100, 0, 20) with { SeekerRange = 10.Kilometres };
        foreach (var height in new[] { 30.0, 60, 150, 300 })
        {
            foreach (var (range, milliradians) in Errors())
            {
                var flight = InterceptorSample.Fly(round, InterceptorSample.Level(range, 1, height, 270), up * (milliradians * range), site: site);
                Assert.True(flight.End == FlightEnd.Arrived, FormattableString.Invariant($"{height} m high, {range} km off, {milliradians} mrad: {flight.End}"));
            }
        }

        IEnumerable<(double Range, double Milliradians)> Errors() =>
        [
            .. from share in new[] { 0, 0.25, 0.5, 0.75, 1 } from error in new[] { -20.0, -5, -2, 2, 5 } select (nearest + share * (farthest - nearest), error),
            .. from share in new[] { 0, 0.25, 0.5, 0.75, 1 } select (8 + share * (farthest - 8), 0.0),
        ];
    }

    [Fact]
    public void A_round_flies_the_same_way_every_time()
    {
        var target = InterceptorSample.Level(120, 10, 9000, 270);
        var first = InterceptorSample.Fly(InterceptorSample.Long, target);
        var second = InterceptorSample.Fly(InterceptorSample.Long, target);
        Assert.Equal(first.Now, second.Now);
        Assert.Equal(first.Position, second.Position);
        Assert.Equal(first.ClosestApproach, second.ClosestApproach);
    }

    [Fact]
    public void Advancing_allocates_nothing()
    {
        var target = InterceptorSample.Level(120, 10, 9000, 270);
        var truth = InterceptorSample.TruthOf(target);
        var flight = new InterceptorFlight(
            InterceptorSample.Long, Wgs84.ToEcef(InterceptorSample.Site), Instant.Start, InterceptorSample.Track(target, Instant.Start, default), new(1, 0), 0);
        flight.Advance(Instant.FromSeconds(5), truth);
        var before = GC.GetAllocatedBytesForCurrentThread();
        flight.Advance(Instant.FromSeconds(60), truth);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>From the target to the round at the end of its flight, for a target 9 km over a place off the launcher.</summary>
    private static Vector<Ecef> Missed(Vector<Ecef> offset, Velocity<Ecef> velocity, ulong replication)
    {
        var launcher = Wgs84.ToEcef(Geodetic.FromDegrees(0, 0));
        var target = Sample.Moving(0, Sample.Aircraft, launcher + offset + new Vector<Ecef>(9000, 0, 0), velocity, 0, 300);
        var flight = new InterceptorFlight(
            InterceptorSample.Long, launcher, Instant.Start, InterceptorSample.Track(target.Trajectory, Instant.Start, default), new RandomSource(1, replication), 0);
        flight.Advance(Instant.FromSeconds(200), new Truth([target]));
        Assert.Equal(FlightEnd.Arrived, flight.End);
        return flight.Position - target.Trajectory.At(flight.Now).Position;
    }

    /// <summary>The standard deviation of one coordinate.</summary>
    private static double Spread(Vector<Ecef>[] misses, Func<Vector<Ecef>, double> along)
    {
        var mean = misses.Average(along);
        return Math.Sqrt(misses.Average(miss => (along(miss) - mean) * (along(miss) - mean)));
    }

    /// <summary>Five kilometres north.</summary>
    private static Vector<Ecef> Across() => LocalFrame.At(InterceptorSample.Site).Rotation.YAxis * 5000;
}
