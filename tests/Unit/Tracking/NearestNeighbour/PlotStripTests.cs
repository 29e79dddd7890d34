using Parapet.Earth.Ellipsoid;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Tracking.Filtering;
using Parapet.Tracking.Gating;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.NearestNeighbour;
using Xunit;

namespace Parapet.Tests.Unit.Tracking.NearestNeighbour;

/// <summary>What the strip leaves out must lie beyond the gate's ball, whatever the track does in the course of a scan.</summary>
public sealed class PlotStripTests
{
    private const double Seconds = 5;
    private static readonly SensorAxes Axes = new(Rig.Rotating, Rig.Site.Origin);
    private static readonly ManoeuvreModel Manoeuvre = new(new(), Rig.Rotating.ScanPeriod);
    private RandomStream _random = new RandomSource(12, 0).Stream(Purpose.Test, 1);

    [Theory]
    [InlineData(10, 250, MotionKind.Unknown)]
    [InlineData(400, 250, MotionKind.Unknown)]
    [InlineData(400, 2500, MotionKind.Ballistic)]
    public void Every_plot_within_the_ball_is_near(int count, double speed, MotionKind motion)
    {
        var plots = Enumerable.Range(0, count).Select(_ => Plot(Place(), _random.NextUniform() * Seconds)).ToArray();
        var strip = new PlotStrip();
        strip.Build(plots);
        var (found, looked) = (0, 0);
        for (var track = 0; track < 200; track++)
        {
            var filter = Filter(Place(), speed);
            var trace = filter.Prepare(Manoeuvre, motion, Seconds);
            var near = strip.Near(filter, Instant.FromSeconds(2 * Seconds), 16 * (trace + strip.LargestTrace)).ToArray();
            int[] within = [.. Enumerable.Range(0, count).Where(plot => IsWithin(filter, plots[plot], trace))];
            Assert.Equal(near.Order(), near);
            Assert.Subset(near.ToHashSet(), within.ToHashSet());
            (found, looked) = (found + within.Length, looked + near.Length);
        }

        Assert.True(found > 0 || count < 24);
        Assert.True(count < 24 || looked < 200 * count / 2, $"{looked} of {200 * count} looked at");
    }

    [Fact]
    public void A_ball_without_a_size_leaves_nothing_out()
    {
        var strip = new PlotStrip();
        strip.Build(Enumerable.Range(0, 50).Select(_ => Plot(Place(), 1)).ToArray());
        var filter = Filter(Place(), 250);
        filter.Prepare(Manoeuvre, MotionKind.Unknown, Seconds);
        Assert.Equal(50, strip.Near(filter, Instant.FromSeconds(Seconds), double.NaN).Length);
        Assert.Equal(50, strip.Near(filter, Instant.FromSeconds(Seconds), double.PositiveInfinity).Length);
    }

    private static bool IsWithin(in ManoeuvreFilter filter, in MeasuredPlot plot, double trace) =>
        (plot.Position - filter.PositionAt((plot.Time - Instant.FromSeconds(2 * Seconds)).Seconds)).NormSquared <= 16 * (trace + plot.Trace);

    /// <summary>Of a scan that ends when tracks are prepared for.</summary>
    private static MeasuredPlot Plot(Position<Ecef> place, double seconds) => new(Axes, Instant.FromSeconds(Seconds + seconds), place);

    private Position<Ecef> Place() =>
        Rig.Site.ToEcef(new Position<Enu>(Spread(), Spread(), 5000 + Spread() / 100));

    private double Spread() => 4e5 * (_random.NextUniform() - 0.5);

    private ManoeuvreFilter Filter(Position<Ecef> place, double speed)
    {
        var angle = 2 * Math.PI * _random.NextUniform();
        var filter = new ManoeuvreFilter();
        filter.Start(KalmanState.Diagonal(place, new(speed * Math.Cos(angle), speed * Math.Sin(angle), speed / 3), 1e4, 1e3), 0.1);
        return filter;
    }
}
