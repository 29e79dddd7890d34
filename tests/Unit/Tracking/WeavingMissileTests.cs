using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Tests.Unit.Flight;
using Parapet.Tracking.Keeping;
using Xunit;

namespace Parapet.Tests.Unit.Tracking;

/// <summary>What a track keeper that expects a fall makes of a missile that weaves as it comes down.</summary>
public sealed class WeavingMissileTests(ITestOutputHelper output)
{
    private const int Flights = 20;

    /// <summary>
    /// It holds the track as long as that of a missile that only falls; a slow weave of much lateral acceleration throws where it is
    /// thought to be in five seconds beyond what drag does already, a quick one of little hardly does.
    /// </summary>
    [Theory]
    [InlineData(TrackKeeperKind.NearestNeighbour)]
    [InlineData(TrackKeeperKind.MultiHypothesis)]
    public void The_track_is_kept_and_a_slow_weave_throws_off_what_is_foreseen(TrackKeeperKind kind)
    {
        var falling = Follow(kind, 0, 5);
        var slight = Follow(kind, 5, 3);
        var hard = Follow(kind, 30, 10);

        Assert.InRange(falling.Numbers, 1, 1.5);
        Assert.InRange(slight.Numbers, 1, falling.Numbers + 0.3);
        Assert.InRange(hard.Numbers, 1, falling.Numbers + 0.3);
        Assert.InRange(slight.Ahead / falling.Ahead, 0.9, 1.1);
        Assert.InRange(hard.Ahead / falling.Ahead, 1.1, 2);
        Assert.InRange(hard.Position, 0, 500);
    }

    /// <summary>Numbers a flight, and the mean errors of reports of this look below 20 km: now, and carried on for five seconds as a fall.</summary>
    private (double Numbers, double Position, double Ahead) Follow(TrackKeeperKind kind, double limitInG, double period)
    {
        var (numbers, position, ahead, looks) = (0, 0.0, 0.0, 0);
        for (ulong seed = 0; seed < Flights; seed++)
        {
            var rig = new Rig(seed, Rig.Staring with { FalsePlotsPerScan = 0.1 }, kind: kind);
            var flight = Flight(seed, limitInG, period);
            var seen = new HashSet<TrackNumber>();
            while (rig.Now + Duration.FromSeconds(6) < flight.Ends)
            {
                rig.Scan(time => flight.PlaceAt(Instant.Start + Duration.FromSeconds(time)));
                foreach (var report in rig.Report().Where(report => rig.Now - report.LastPlot < rig.Model.ScanPeriod))
                {
                    seen.Add(report.Number);
                    if (Wgs84.ToGeodetic(report.Position).Height.Kilometres > 20)
                    {
                        continue;
                    }

                    position += (report.Position - flight.PlaceAt(report.Time)).Norm;
                    var fallen = FreeFall.Extrapolate(report.Position, report.Velocity, 5).Position;
                    ahead += (fallen - flight.PlaceAt(report.Time + Duration.FromSeconds(5))).Norm;
                    looks++;
                }
            }

            numbers += seen.Count;
        }

        output.WriteLine($"{kind}, {limitInG} g every {period} s: {(double)numbers / Flights:F2} numbers a flight; position off by {position / looks:F0} m, 5 s ahead by {ahead / looks:F0} m, in the mean below 20 km");
        return ((double)numbers / Flights, position / looks, ahead / looks);
    }

    /// <summary>To a place 15 km north of the radar, from the north, so that the array has it before it all the time.</summary>
    private static Trajectory Flight(ulong seed, double limitInG, double period)
    {
        var aim = Wgs84.ToGeodetic(Rig.At(0, 15_000, 0)).WithHeight(Length.Zero);
        var launch = Geodesic.Direct(aim, Azimuth.FromDegrees(5), 300.Kilometres).Place;
        var stream = new RandomSource(seed, 0).Stream(Purpose.Manoeuvre, 0, 0);
        var missile = TurningMissiles.Weaver with { Manoeuvre = TurningMissiles.Weave with { LateralLimit = Acceleration.FromStandardGravities(limitInG), WeavePeriod = Duration.FromSeconds(period) } };
        return BallisticFlight.Fly(missile, launch, aim, Instant.Start, SmoothEarth.Instance, plan: ManoeuvrePlan.Draw(ref stream)).Trajectory;
    }
}
