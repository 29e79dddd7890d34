using Parapet.Earth.Ellipsoid;
using Parapet.Foundation.Randomness;
using Parapet.Fusion.Strobes;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.Fusion;

/// <summary>Strobes of jammed radars meet: where, how surely, and which crossings are none.</summary>
public sealed class StrobeTrackerTests
{
    private const double Sigma = 0.004;

    private static readonly LocalFrame[] Antennas = [Antenna(38, 32), Antenna(38, 33.2), Antenna(38.9, 32.4)];

    /// <summary>Over many draws the error of a crossing over its covariance is chi-squared with three degrees of freedom, and the misfit with one.</summary>
    [Fact]
    public void A_crossing_errs_as_its_covariance_says()
    {
        const int Draws = 3_000;
        var source = At(60_000, 150_000, 9_000);
        var (square, misfit) = (0.0, 0.0);
        for (var i = 0; i < Draws; i++)
        {
            var met = Triangulation.Of(new(StrobeOf(0, source, 0, i)), new(StrobeOf(1, source, 0, i)))!.Value;
            square += SquareOver(met.Covariance, met.Place - source);
            misfit += met.Misfit;
        }

        Assert.Equal(3, square / Draws, 4 * Math.Sqrt(6.0 / Draws));
        Assert.Equal(1, misfit / Draws, 4 * Math.Sqrt(2.0 / Draws));
    }

    [Fact]
    public void Lines_that_run_alike_or_part_have_no_crossing()
    {
        var source = At(60_000, 150_000, 9_000);
        Assert.Null(Triangulation.Of(new(StrobeOf(0, source, 0, 1)), new(StrobeOf(0, source, 0, 2) with { Sensor = new(9) })));
        var away = StrobeOf(1, source, 0, 1);
        Assert.Null(Triangulation.Of(new(StrobeOf(0, source, 0, 1)), new(away with { Azimuth = away.Azimuth + 180.Degrees })));
    }

    [Fact]
    public void One_radar_alone_tells_no_track()
    {
        var tracker = new StrobeTracker(new(77));
        for (var scan = 0; scan < 30; scan++)
        {
            tracker.Take(StrobeOf(0, At(60_000, 150_000, 9_000), 5 * scan, scan));
        }

        Assert.Empty(Told(tracker));
    }

    [Fact]
    public void A_source_that_flies_on_is_followed_as_surely_as_it_is_told()
    {
        var square = 0.0;
        const int Draws = 60;
        for (var draw = 0; draw < Draws; draw++)
        {
            var tracker = new StrobeTracker(new(77));
            for (var scan = 0; scan < 20; scan++)
            {
                foreach (var radar in (int[])[0, 1])
                {
                    var time = 5 * scan + 2 * radar;
                    tracker.Take(StrobeOf(radar, Flying(time), time, 1000 * draw + scan));
                }
            }

            var track = Assert.Single(Told(tracker));
            Assert.Equal(new NodeId(77), track.Number.Node);
            var p = track.Covariance;
            square += SquareOver((p.At(0, 0), p.At(0, 1), p.At(0, 2), p.At(1, 1), p.At(1, 2), p.At(2, 2)), track.Position - Flying(track.Time.Seconds));
        }

        // The filter allows for turns that this source does not fly: it may err less than it says, and not more.
        Assert.InRange(square / Draws, 0.5, 3 + 4 * Math.Sqrt(6.0 / Draws));

        static Position<Ecef> Flying(double seconds) => At(60_000 - 200 * seconds, 150_000, 9_000);
    }

    /// <summary>Two sources and two radars: lines cross in four places. Two are the sources'; a third radar's strobes pass the ghosts by, which then end.</summary>
    [Fact]
    public void Ghosts_stand_where_lines_of_two_sources_cross_until_a_third_radar_looks()
    {
        Position<Ecef>[] sources = [At(30_000, 160_000, 9_000), At(80_000, 160_000, 9_000)];
        var (two, three) = (Places(sources, radars: 2), Places(sources, radars: 3));
        foreach (var source in sources)
        {
            Assert.Contains(two, place => (place - source).Norm < 8_000);
            Assert.Contains(three, place => (place - source).Norm < 8_000);
        }

        Assert.True(two.Length >= sources.Length);
        Assert.True(three.Count(place => sources.All(source => (place - source).Norm > 15_000)) <= two.Count(place => sources.All(source => (place - source).Norm > 15_000)));
    }

    private static Position<Ecef>[] Places(Position<Ecef>[] sources, int radars)
    {
        var tracker = new StrobeTracker(new(77));
        for (var scan = 0; scan < 20; scan++)
        {
            for (var radar = 0; radar < radars; radar++)
            {
                foreach (var (i, source) in sources.Index())
                {
                    tracker.Take(StrobeOf(radar, source, 5 * scan + radar, 100 * scan + i));
                }
            }
        }

        return [.. Told(tracker).Select(track => track.Position)];
    }

    private static List<TrackReport> Told(StrobeTracker tracker)
    {
        var told = new List<TrackReport>();
        tracker.Report(told);
        return told;
    }

    private static double SquareOver(in (double Xx, double Xy, double Xz, double Yy, double Yz, double Zz) p, Vector<Ecef> error)
    {
        // By the adjugate: three by three needs no factors.
        var (a, b, c) = (p.Yy * p.Zz - p.Yz * p.Yz, p.Xz * p.Yz - p.Xy * p.Zz, p.Xy * p.Yz - p.Xz * p.Yy);
        var determinant = p.Xx * a + p.Xy * b + p.Xz * c;
        var (d, e, f) = (p.Xx * p.Zz - p.Xz * p.Xz, p.Xy * p.Xz - p.Xx * p.Yz, p.Xx * p.Yy - p.Xy * p.Xy);
        return (a * error.X * error.X + d * error.Y * error.Y + f * error.Z * error.Z + 2 * (b * error.X * error.Y + c * error.X * error.Z + e * error.Y * error.Z)) / determinant;
    }

    private static LocalFrame Antenna(double latitude, double longitude) => LocalFrame.At(Geodetic.FromDegrees(latitude, longitude, 500));

    private static Position<Ecef> At(double east, double north, double up) => Antennas[0].ToEcef(new Position<Enu>(east, north, up));

    private static Strobe StrobeOf(int radar, Position<Ecef> source, double seconds, long draw)
    {
        var sight = Antennas[radar].Sight(source);
        var errors = new RandomSource(5, 0).Stream(Purpose.Test, radar, 0, draw);
        var cosine = Math.Cos(sight.Elevation.Radians);
        return new(
            new(radar), Instant.FromSeconds(seconds), Antennas[radar].Origin, sight.Azimuth + Angle.FromRadians(Sigma / cosine * errors.NextNormal()),
            sight.Elevation + Angle.FromRadians(Sigma * errors.NextNormal()), Angle.FromRadians(Sigma), Angle.FromRadians(Sigma));
    }
}
