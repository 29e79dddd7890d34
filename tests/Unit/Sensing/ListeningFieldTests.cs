using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Targets;
using Parapet.Fusion.Strobes;
using Parapet.Messages;
using Parapet.Sensing.Listening;
using Xunit;

namespace Parapet.Tests.Unit.Sensing;

/// <summary>Posts that hear: when, how sharply, what they miss, and what the bearings of many come to.</summary>
public sealed class ListeningFieldTests
{
    private static readonly LocalFrame Middle = LocalFrame.At(Geodetic.FromDegrees(45, -32, 2));

    private static readonly ListeningPostDescription Kind = new()
    {
        Id = "post",
        Name = "Post",
        Hearing = new()
        {
            SourceLevel = [.. Enum.GetValues<TargetClass>().Select(target => target.IsBallistic ? (Decibels?)null : 115.Decibels)],
            AbsorptionPerKilometre = 2.Decibels,
            Threshold = (-6).Decibels,
            Fluctuation = 3.Decibels,
            Screening = 10.Decibels,
        },
        Period = Duration.FromSeconds(2),
        Reach = 6.Kilometres,
        AzimuthSigma = 4.Degrees,
        ElevationSigma = 6.Degrees,
        Resolution = 10.Degrees,
        FalseBearings = 0,
        MastHeight = 2.Metres,
        Availability = Ratio.One,
        ReportingDelay = Duration.Zero,
        Cost = Money.FromDollars(500),
    };

    /// <summary>The bearing points to where the source was when the sound left it: so far behind as it flew in the time that the sound took.</summary>
    [Theory]
    [InlineData(45)]
    [InlineData(240)]
    public void A_bearing_points_to_where_the_source_was(double metresPerSecond)
    {
        var drone = DroneOf(0, metresPerSecond);
        var truth = Sample.TruthOf(drone);
        var heard = Instant.FromSeconds(40);
        var (sent, from) = SoundPath.Of(truth, drone.Id, Middle.Origin, heard)!.Value;
        Assert.Equal((from - Middle.Origin).Norm, (heard - sent).Seconds * HearingModel.SpeedOfSound.MetresPerSecond, 0.1);
        Assert.Equal(0, (truth.PlaceOf(drone.Id, sent) - from).Norm, 1e-6);
        Assert.True(sent < heard);
    }

    [Fact]
    public void What_outruns_its_sound_is_not_found() => Assert.Null(SoundPath.Of(Sample.TruthOf(DroneOf(0, 700)), new(0), Middle.Origin, Instant.FromSeconds(10)));

    /// <summary>Over many looks the measured azimuth errs by what is told, about where the source was.</summary>
    [Fact]
    public void Bearings_err_as_they_say()
    {
        var place = Middle.ToEcef(new Position<Enu>(0, 2_000, 100));
        var hovering = Sample.Moving(0, place, default);
        List<Strobe> bearings = [];
        var field = FieldOf(Kind with { Hearing = Kind.Hearing! with { Noise = 0.Decibels } }, [PostOf(60)], seed: 1);
        for (var look = 0; look < 2_000; look++)
        {
            field.Look(look, Instant.FromSeconds(2 * look), Sample.TruthOf(hovering), bearings);
        }

        Assert.Equal(2_000, bearings.Count);
        var sight = PostOf(60).Frame.Sight(place);
        var off = bearings.Select(bearing => bearing.Azimuth.TurnFrom(sight.Azimuth).Degrees).ToArray();
        Assert.Equal(0, off.Average(), 4 * 4 / Math.Sqrt(2_000));
        Assert.Equal(4, Math.Sqrt(off.Average(error => error * error)), 4 * 4 / Math.Sqrt(2 * 2_000));
        Assert.All(bearings, bearing => Assert.Equal(HearingModel.SpeedOfSound, bearing.Carrier));
    }

    /// <summary>Two sources in one direction are one bearing, and two in different ones are two.</summary>
    [Fact]
    public void The_nearer_of_two_sources_in_one_direction_is_found()
    {
        var field = FieldOf(Kind with { Hearing = Kind.Hearing! with { Noise = 0.Decibels }, AzimuthSigma = 0.1.Degrees }, [PostOf(60)], seed: 1);
        Assert.Equal(1, Found(field, new(0, 2_000, 100), new(100, 3_000, 100)));
        Assert.Equal(2, Found(field, new(0, 2_000, 100), new(3_000, 3_000, 100)));

        static int Found(ListeningField field, Position<Enu> a, Position<Enu> b)
        {
            List<Strobe> bearings = [];
            field.Look(0, Instant.Start, Sample.TruthOf(Sample.Moving(0, Middle.ToEcef(a), default), Sample.Moving(1, Middle.ToEcef(b), default)), bearings);
            return bearings.Count;
        }
    }

    [Fact]
    public void Nothing_is_found_beyond_reach_and_by_posts_out_of_order()
    {
        var loud = Kind with { Hearing = Kind.Hearing! with { Noise = (-100).Decibels } };
        List<Strobe> bearings = [];
        FieldOf(loud, [PostOf(60)], 1).Look(0, Instant.Start, Sample.TruthOf(Sample.Moving(0, Middle.ToEcef(new Position<Enu>(0, 6_100, 100)), default)), bearings);
        FieldOf(loud with { Availability = Ratio.Zero }, [PostOf(60)], 1).Look(0, Instant.Start, Sample.TruthOf(Sample.Moving(0, Middle.ToEcef(new Position<Enu>(0, 1_000, 100)), default)), bearings);
        Assert.Empty(bearings);
    }

    /// <summary>Of three drones over a field of posts three tracks are held, each where its drone is within four of the deviations that it tells; ghosts are few, and do not last.</summary>
    [Fact]
    public void Bearings_of_many_posts_join_to_tracks_of_what_flies()
    {
        var truth = Sample.TruthOf([.. Enumerable.Range(0, 3).Select(i => DroneOf(i))]);
        var (looks, near, ghosts) = (0, 0, 0);
        for (ulong seed = 0; seed < 6; seed++)
        {
            var field = FieldOf(Kind with { FalseBearings = 0.02 }, [.. Enumerable.Range(0, 121).Select(PostOf)], seed);
            var tracker = new StrobeTracker(new(4000), StrobeRule.Listening);
            for (var look = 0; look < 200; look++)
            {
                var now = Instant.FromSeconds(2 * look);
                List<Strobe> bearings = [];
                field.Look(look, now, truth, bearings);
                bearings.ForEach(bearing => tracker.Take(bearing));
                List<TrackReport> told = [];
                tracker.Report(told);
                if (look < 50)
                {
                    continue;
                }

                looks++;
                near += Enumerable.Range(0, 3).Count(drone => told.Exists(track => IsOf(track, truth, new(drone), now)));
                ghosts += told.Count(track => !Enumerable.Range(0, 3).Any(drone => IsOf(track, truth, new(drone), now)));
            }
        }

        Assert.InRange(near / (3.0 * looks), 0.85, 1);
        Assert.InRange(ghosts / (double)looks, 0, 0.6);
    }

    private static bool IsOf(TrackReport track, Truth truth, TargetId drone, Instant now)
    {
        var place = track.Position + track.Velocity.Over((now - track.Time).Seconds);
        return (place - truth.PlaceOf(drone, now)).Norm < 4 * Math.Sqrt(track.Covariance.PositionTrace);
    }

    private static ListeningField FieldOf(ListeningPostDescription kind, ListeningPost[] posts, ulong seed) => new(kind, [.. posts], new(7, seed));

    private static ListeningPost PostOf(int i) => new(
        i, LocalFrame.At(Wgs84.ToGeodetic(Middle.ToEcef(new Position<Enu>(4_000 * (i % 11 - 5), 4_000 * (i / 11 - 5), 0))).WithHeight(2.Metres)), new SmoothHorizon(2.Metres));

    private static Target DroneOf(int i, double metresPerSecond = 45)
    {
        var begin = Middle.ToEcef(new Position<Enu>(3_000 * (i - 1) + 700, 15_000 + 2_000 * i, 200));
        return Sample.Moving(i, begin, Middle.ToEcef(new Velocity<Enu>(5, -metresPerSecond, 0)));
    }
}
