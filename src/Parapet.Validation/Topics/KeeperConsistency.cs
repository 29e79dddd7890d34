using Parapet.Earth.Ellipsoid;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Tracking.Filtering;
using Parapet.Tracking.Keeping;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Whole track keepers on single flights that nothing disturbs, seen each scan with the errors that they believe.</summary>
internal sealed class KeeperConsistency : ICheckedModel
{
    private const int Flights = 150;
    private const int Scans = 25;

    private static readonly LocalFrame Site = LocalFrame.At(Geodetic.FromDegrees(39, 35, 500));

    private static readonly SensorModel Radar = new()
    {
        Sensor = new(1),
        RangeSigma = Length.FromMetres(40),
        AzimuthSigma = Angle.FromDegrees(0.1),
        ElevationSigma = Angle.FromDegrees(0.1),
        ScanPeriod = Duration.FromSeconds(4),
        DetectionProbability = Ratio.Of(0.98),
        FalsePlotsPerScan = 0.01,
        MaximumRange = Length.FromKilometres(400),
        SectorWidth = Angle.FromDegrees(120),
        MinimumElevation = Angle.Zero,
        MaximumElevation = Angle.FromDegrees(80),
        TrackCapacity = 0,
    };

    public string Table => "tracking/keeper_consistency";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var kind = row.Text("keeper") == "many" ? TrackKeeperKind.MultiHypothesis : TrackKeeperKind.NearestNeighbour;
        var motion = row.Text("motion") == "falling" ? MotionKind.Ballistic : MotionKind.AirBreathing;
        var (errors, held) = (0.0, 0);
        for (var flight = 0; flight < Flights; flight++)
        {
            var draws = new RandomSource(32, (ulong)flight).Stream(Purpose.Test, (int)motion);
            var truth = Begin(motion, ref draws);
            var keeper = TrackKeepers.Of(kind, new NodeId(1), Radar, new());
            var now = Instant.Start;
            for (var scan = 0; scan < Scans; scan++)
            {
                now += Radar.ScanPeriod;
                var (position, velocity) = Fly(motion, truth, Radar.ScanPeriod.Seconds);
                truth = (position, velocity);
                keeper.Process(now, Site.Origin, [Plot(position, now, ref draws)]);
            }

            var reports = new List<TrackReport>();
            keeper.Report(reports);
            if (reports is [var report])
            {
                var at = Extrapolation.To(report, now);
                errors += NormalisedError.Squared(at.Covariance, at.Position - truth.Position, at.Velocity - truth.Velocity);
                held++;
            }
        }

        yield return ("nees", errors / held);
        yield return ("held_share", (double)held / Flights);
    }

    /// <summary>120 km north of the radar: at 9 km over the ground with an aircraft's speed, or falling from 150 km.</summary>
    private static (Position<Ecef> Position, Velocity<Ecef> Velocity) Begin(MotionKind motion, ref RandomStream draws)
    {
        var (sin, cos) = Math.SinCos(2 * Math.PI * draws.NextUniform());
        return motion == MotionKind.Ballistic
            ? (Site.ToEcef(new Position<Enu>(0, 120_000, 150_000)), Site.ToEcef(new Velocity<Enu>(800 * sin, 800 * cos, 200)))
            : (Site.ToEcef(new Position<Enu>(0, 120_000, 9_000)), Site.ToEcef(new Velocity<Enu>(220 * sin, 220 * cos, 0)));
    }

    private static (Position<Ecef> Position, Velocity<Ecef> Velocity) Fly(
        MotionKind motion, in (Position<Ecef> Position, Velocity<Ecef> Velocity) state, double seconds)
    {
        if (motion == MotionKind.Ballistic)
        {
            return FreeFall.Extrapolate(state.Position, state.Velocity, seconds);
        }

        // A great circle at one height about the Earth's centre: the plane of place and velocity turns into itself.
        var radius = state.Position.FromOrigin.Norm;
        var up = state.Position.FromOrigin / radius;
        var along = new Vector<Ecef>(state.Velocity.X, state.Velocity.Y, state.Velocity.Z);
        var level = along - up * along.Dot(up);
        var (speed, ahead) = (level.Norm, level / level.Norm);
        var (sin, cos) = Math.SinCos(speed * seconds / radius);
        var direction = ahead * cos - up * sin;
        return (Position<Ecef>.Origin + (up * cos + ahead * sin) * radius, new(speed * direction.X, speed * direction.Y, speed * direction.Z));
    }

    private static Plot Plot(in Position<Ecef> position, Instant now, ref RandomStream draws)
    {
        var sight = Site.Sight(position);
        return new(
            Radar.Sensor,
            now,
            sight.Range + Radar.RangeSigma * draws.NextNormal(),
            sight.Azimuth + Radar.AzimuthSigma * draws.NextNormal(),
            sight.Elevation + Radar.ElevationSigma * draws.NextNormal(),
            Decibels.FromDecibels(15));
    }
}
