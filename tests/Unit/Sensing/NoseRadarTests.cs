using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Sensing.Fighters;
using Xunit;

namespace Parapet.Tests.Unit.Sensing;

/// <summary>What a fighter's radar sees: by range and cross-section, less before the ground, nothing in the notch, behind it or below the horizon.</summary>
public sealed class NoseRadarTests
{
    private static readonly NoseRadarDescription Description = new()
    {
        Band = RadarBand.X,
        ReferenceRange = 80.Kilometres,
        ReferenceCrossSection = 1.SquareMetres,
        FalseAlarmProbability = Ratio.Of(1e-6),
        LookDownShare = Ratio.Of(0.7),
        NotchSpeed = 40.MetresPerSecond,
        HalfAngle = 60.Degrees,
        ReplyProbability = Ratio.Of(0.8),
        FramePeriod = Duration.FromSeconds(2),
        RangeSigma = 50.Metres,
        AngleSigma = Angle.FromMilliradians(2),
        VelocitySigma = 10.MetresPerSecond,
    };

    private static readonly Geodetic Place = Geodetic.FromDegrees(39, 33, 8_000);
    private static readonly NoseRadar Radar = new(Description, SmoothEarth.Instance);

    [Fact]
    public void Looking_up_one_frame_in_two_sees_the_reference_target_at_the_reference_range() =>
        Assert.Equal(0.5, Chance(north: 80_000, height: 10_000), 0.01);

    [Theory]
    [InlineData(16, 2)]
    [InlineData(1.0 / 16, 0.5)]
    public void Range_goes_with_the_fourth_root_of_the_cross_section(double squareMetres, double times) =>
        Assert.Equal(0.5, Chance(north: 80_000 * times, height: 12_000, squareMetres: squareMetres), 0.02);

    [Fact]
    public void Before_the_ground_range_is_less_and_the_notch_hides()
    {
        // 56 km along the sight, from 8 km down to 300 m and a little for the earth's curve.
        Assert.Equal(0.5, Chance(north: 55_430, height: 300), 0.01);
        Assert.Equal(0, Chance(north: 20_000, height: 300, speedNorth: 0, speedEast: 250));

        // The sight goes down to it by 21 degrees: 42 m/s over the ground are 39 along it, 44 are 41.
        Assert.Equal(0, Chance(north: 20_000, height: 300, speedNorth: -42));
        Assert.True(Chance(north: 20_000, height: 300, speedNorth: -44) > 0.9);
        Assert.True(Chance(north: 20_000, height: 10_000, speedNorth: 0, speedEast: 250) > 0.9);
    }

    [Fact]
    public void It_sees_nothing_beside_its_nose_and_nothing_below_the_horizon()
    {
        Assert.True(Chance(north: 20_000 * Math.Cos(59 * Math.PI / 180), height: 9_000, east: 20_000 * Math.Sin(59 * Math.PI / 180)) > 0.9);
        Assert.Equal(0, Chance(north: 20_000 * Math.Cos(61 * Math.PI / 180), height: 9_000, east: 20_000 * Math.Sin(61 * Math.PI / 180)));
        Assert.Equal(0, Chance(north: -20_000, height: 9_000));

        // From 8 km the horizon of what flies at 50 m is some 400 km off: so large an echo is hidden by nothing else.
        Assert.True(Chance(north: 380_000, height: 50, squareMetres: 1e6) > 0.9);
        Assert.Equal(0, Chance(north: 420_000, height: 50, squareMetres: 1e6));
    }

    [Fact]
    public void It_takes_the_nearest_to_where_it_looks_with_its_errors_and_passes_over_a_friend_that_answers()
    {
        var about = At(30_000, 8_000);
        var (sum, seen) = (0.0, 0);
        for (var frame = 0; frame < 400; frame++)
        {
            var truth = new Truth([Fighter(), Aircraft(1, 30_100), Aircraft(2, 31_000)]);
            var contact = Radar.Look((new(0), truth.StateOf(new(0), Instant.Start)), about, 5.Kilometres, Instant.Start, frame, truth, new(1, 0), out var target);
            Assert.Equal(1, target.Value);
            sum += (contact!.Value.Position - truth.PlaceOf(new(1), Instant.Start)).NormSquared;
            seen++;
        }

        // 50 m along the sight and twice 2 mrad of 30 km across it; three standard errors of a mean of squares.
        var expected = 50.0 * 50 + 2 * Math.Pow(0.002 * 30_100, 2);
        Assert.InRange(sum / seen, expected * 0.8, expected * 1.2);
        var passed = 0;
        for (var run = 0; run < 400; run++)
        {
            var truth = new Truth([Fighter(), Aircraft(1, 30_100) with { Transponder = new(IffModes.Mode5, Working: true) }]);
            passed += Radar.Look((new(0), truth.StateOf(new(0), Instant.Start)), about, 5.Kilometres, Instant.Start, 0, truth, new(1, (ulong)run), out _) is null ? 1 : 0;
        }

        Assert.InRange(passed / 400.0, 0.8 - 0.06, 0.8 + 0.06);
    }

    [Fact]
    public void A_pilot_tells_by_sight_within_range_and_errs_as_often_as_stated()
    {
        var sight = new SightDescription(5.Kilometres, Ratio.Of(0.9));
        var wrong = 0;
        for (var run = 0; run < 1_000; run++)
        {
            var truth = new Truth([Fighter(), Aircraft(1, 4_000), Aircraft(2, 5_100)]);
            var own = (new TargetId(0), truth.StateOf(new(0), Instant.Start));
            Assert.Null(PilotSight.Look(sight, own, new(2), Instant.Start, truth, SmoothEarth.Instance, new(1, (ulong)run)));
            wrong += PilotSight.Look(sight, own, new(1), Instant.Start, truth, SmoothEarth.Instance, new(1, (ulong)run)) == StandardIdentity.Hostile ? 0 : 1;
        }

        Assert.InRange(wrong, 100 - 29, 100 + 29);
    }

    private static double Chance(double north, double height, double speedNorth = -250, double speedEast = 0, double squareMetres = 1, double east = 0)
    {
        var frame = LocalFrame.At(Place);
        var ground = Wgs84.ToGeodetic(frame.ToEcef(new Position<Enu>(east, north, 0)));
        var state = new TargetState(Wgs84.ToEcef(ground.WithHeight(Length.FromMetres(height))), LocalFrame.At(ground).ToEcef(new Velocity<Enu>(speedEast, speedNorth, 0)));
        return Radar.ChanceOf(Fighter().Trajectory.At(Instant.Start), Kind(squareMetres), state);
    }

    private static Target Fighter() => Moving(0, Wgs84.ToEcef(Place), new(0, 250, 0), 1);

    private static Target Aircraft(int id, double north) => Moving(id, At(north, 8_000), new(0, -250, 0), 100);

    private static Position<Ecef> At(double north, double height)
    {
        var ground = Wgs84.ToGeodetic(LocalFrame.At(Place).ToEcef(new Position<Enu>(0, north, 0)));
        return Wgs84.ToEcef(ground.WithHeight(Length.FromMetres(height)));
    }

    private static Target Moving(int id, Position<Ecef> place, Velocity<Enu> velocity, double squareMetres)
    {
        var moves = LocalFrame.At(Place).ToEcef(velocity);
        return new(
            new(id), Kind(squareMetres),
            new(Instant.Start, Instant.FromSeconds(100), [new(place, moves), new(place + moves.Over(100), moves)], endsInImpact: false), Transponder.None);
    }

    private static TargetDescription Kind(double squareMetres) => new()
    {
        Id = "kind",
        Name = "kind",
        Class = TargetClass.Fighter,
        Signature = new() { CrossSections = [.. Enumerable.Repeat(squareMetres.SquareMetres, 6)], Fluctuation = Fluctuation.Swerling1 },
        UnitCost = Money.Zero,
    };
}
