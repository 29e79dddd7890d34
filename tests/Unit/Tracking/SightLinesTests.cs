using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Tracking.Filtering;
using Parapet.Tracking.Gating;
using Xunit;

namespace Parapet.Tests.Unit.Tracking;

/// <summary>Four plots at once are seen as each of them alone, to the bit: beside the reference, which is <see cref="SightLine"/>.</summary>
public sealed class SightLinesTests
{
    private const double Intensity = 3600;
    private static readonly SensorAxes Axes = new(Rig.Rotating, Rig.Site.Origin);
    private static readonly Instant Moment = Instant.FromSeconds(10.123456789);
    private static readonly Instant LastPlot = Instant.FromSeconds(4.987654321);
    private RandomStream _random = new RandomSource(14, 0).Stream(Purpose.Test, 1);

    [Fact]
    public void Each_of_four_plots_is_as_far_as_alone()
    {
        for (var trial = 0; trial < 500; trial++)
        {
            var place = Rig.Site.ToEcef(new Position<Enu>(Spread(2e5), Spread(2e5), 8000));
            CheckAll(new(place, new(Spread(300), Spread(300), Spread(300)), new(Spread(9), Spread(9), Spread(9))), 3e4);
        }
    }

    [Fact]
    public void Straight_overhead_the_axis_across_is_the_same()
    {
        var overhead = Axes.Origin + Axes.Up * 9000;
        Assert.True(Axes.Up.Cross((overhead - Axes.Origin).Normalized()).Norm < 1e-6);
        CheckAll(new(overhead, default, default), 500);
    }

    private void CheckAll(in PathAhead path, double metres)
    {
        var plots = new MeasuredPlot[7];
        for (var i = 0; i < plots.Length; i++)
        {
            var time = Moment + Duration.FromSeconds(-5 * _random.NextUniform());
            plots[i] = new(Axes, time, path.Position + new Vector<Ecef>(Spread(metres), Spread(metres), Spread(metres)));
        }

        int[] places = [5, 0, 6, 6];
        var covariance = Covariance();
        Vector<Ecef> offset = new(Spread(90), Spread(90), Spread(90));
        Velocity<Ecef> drift = new(Spread(20), Spread(20), Spread(20));
        var lines = new SightLines(Axes, plots, places, path, Moment, LastPlot);
        lines.Distance(covariance, offset, drift, Intensity, out var squared, out var determinant);
        for (var lane = 0; lane < SightLines.Count; lane++)
        {
            var plot = plots[places[lane]];
            var predicted = path.At((plot.Time - Moment).Seconds);
            var seconds = (plot.Time - LastPlot).Seconds;
            var alone = new SightLine(Axes, plot, predicted)
                .Distance(predicted + offset + drift.Over(seconds), new PositionCovariance(covariance, seconds, Intensity));
            Assert.Equal(alone, (squared[lane], determinant[lane]));
            Assert.True(alone.DistanceSquared > 0 && alone.Determinant > 0);
        }
    }

    /// <summary>A belief some plots old, so that no element of it is nought.</summary>
    private StateCovariance Covariance()
    {
        var state = KalmanState.Diagonal(default, default, 1e5, 1e4);
        for (var i = 0; i < 6; i++)
        {
            state.AgeCovariance(5, 100);
            state.UpdateAlong(new Vector<Ecef>(Spread(1), Spread(1), Spread(1)).Normalized(), 0, 900);
        }

        return state.Covariance;
    }

    private double Spread(double width) => width * (2 * _random.NextUniform() - 1);
}
