using Parapet.Tracking.MultiHypothesis.Motion;
using Parapet.Tracking.MultiHypothesis.Sensors;
using Xunit;

namespace Parapet.Tests.Unit.Tracking.MultiHypothesis;

public sealed class ResolutionCellTests
{
    private static readonly LocalRadar Radar = Scene.Search() with
    {
        Resolution = new(Length.FromMetres(150), Angle.FromRadians(0.02), Angle.FromRadians(0.03)),
    };

    private static readonly PlaneSensor Plane = new()
    {
        Id = 1,
        Period = Duration.FromSeconds(1),
        DetectionProbability = Ratio.Of(0.9),
        FalsePlotsPerScan = 1,
        XSigma = Length.FromMetres(1),
        YSigma = Length.FromMetres(1),
        LeastX = Length.FromMetres(0),
        GreatestX = Length.FromMetres(1000),
        LeastY = Length.FromMetres(0),
        GreatestY = Length.FromMetres(1000),
        Resolution = Length.FromMetres(10),
    };

    [Fact]
    public void One_cell_apart_a_half_merges_and_in_one_place_all()
    {
        var at = new KinematicState { X = 30_000, Y = 40_000, Z = 6000 };
        Assert.True(Radar.TryCell(at, out var cell));
        Assert.Equal(1, cell.Unresolved(at, at), 1e-12);
        var range = Math.Sqrt(at.X * at.X + at.Y * at.Y + (at.Z - 15) * (at.Z - 15));
        var nearer = at with { X = at.X * (1 - 150 / range), Y = at.Y * (1 - 150 / range), Z = 15 + (at.Z - 15) * (1 - 150 / range) };
        Assert.Equal(0.5, cell.Unresolved(at, nearer), 1e-9);

        // 0.02 rad along the tangent, which is where the cell's axis points.
        var beside = at with { X = at.X + 0.02 * at.Y, Y = at.Y - 0.02 * at.X };
        Assert.Equal(0.5, cell.Unresolved(at, beside), 1e-9);
        Assert.Equal(Math.Pow(2, -4), cell.Unresolved(at, at with { X = at.X + 0.04 * at.Y, Y = at.Y - 0.04 * at.X }), 1e-9);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, 4)]
    [InlineData(12, 30)]
    public void Over_the_doubt_of_two_places_it_is_the_mean_of_the_chance(double apart, double variance)
    {
        var a = new KinematicState { X = 500, Y = 500, Pxx = variance, Pyy = variance };
        var b = a with { X = 500 + apart };
        Assert.True(Plane.TryCell(a, out var cell));

        // By hand, one axis at a time: the mean of 2^(-d^2 / 10^2) over d normal about the difference.
        static double Mean(double centre, double spread)
        {
            if (spread == 0)
            {
                return Math.Pow(2, -centre * centre / 100);
            }

            var (sum, sigma) = (0.0, Math.Sqrt(spread));
            const double Step = 0.001;
            for (var z = -8.0; z < 8; z += Step)
            {
                var d = centre + sigma * z;
                sum += Step * Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI) * Math.Pow(2, -d * d / 100);
            }

            return sum;
        }

        Assert.Equal(Mean(apart, 2 * variance) * Mean(0, 2 * variance), cell.Unresolved(a, b), 1e-6);
    }

    [Fact]
    public void A_sensor_that_declares_none_has_no_cell()
    {
        Assert.False(Scene.Search().TryCell(new KinematicState { Y = 50_000 }, out _));
        Assert.False((Plane with { Resolution = null }).TryCell(default, out _));
    }
}
