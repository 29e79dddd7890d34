using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Tracking.Filtering;
using Parapet.Tracking.Gating;
using Parapet.Tracking.NearestNeighbour;
using Xunit;

namespace Parapet.Tests.Unit.Tracking.NearestNeighbour;

public sealed class ManoeuvreFilterTests
{
    private const double Period = 5;
    private const double Limit = 16.27;
    private static readonly SensorAxes Axes = new(Rig.Rotating, Rig.Site.Origin);
    private static readonly ManoeuvreModel Manoeuvre = new(new(), Rig.Rotating.ScanPeriod);
    private RandomStream _random = new RandomSource(13, 0).Stream(Purpose.Test, 1);

    /// <summary>Plots up to a fourth farther than the reach, after none to six plots: none that fits lies beyond it, and some lie close to it.</summary>
    [Fact]
    public void No_plot_beyond_its_reach_fits_a_filter()
    {
        var (fitting, farthest) = (0, 0.0);
        for (var trial = 0; trial < 3000; trial++)
        {
            var filter = Filter(plots: trial % 7);
            filter.Prepare(Manoeuvre, MotionKind.AirBreathing, Period);
            filter.Mix(Manoeuvre);
            var offset = -Period * _random.NextUniform();
            var predicted = filter.Ahead.At(offset);
            var error = LargestVariance((predicted - Axes.Origin).Norm);
            var reach = filter.Reach(Limit, 0, error);
            var direction = new Vector<Ecef>(Spread(1), Spread(1), Spread(1)).Normalized();
            var plot = new MeasuredPlot(Axes, default, predicted + direction * (1.25 * reach * _random.NextUniform()));
            if (filter.IsWithin(Limit, Period + offset, new SightLine(Axes, plot, predicted), out _))
            {
                fitting++;
                farthest = Math.Max(farthest, Math.Sqrt(SightLine.ResidualSquared(Axes, plot, predicted)) / reach);
            }
        }

        Assert.True(fitting > 300, $"{fitting} fit");
        Assert.InRange(farthest, 0.5, 1 + 1e-6);
    }

    [Fact]
    public void Residuals_without_axes_are_those_along_them()
    {
        for (var trial = 0; trial < 1000; trial++)
        {
            var predicted = Rig.Site.ToEcef(new Position<Enu>(Spread(2e5), Spread(2e5), 8000));
            var plot = new MeasuredPlot(Axes, default, predicted + new Vector<Ecef>(Spread(3e4), Spread(3e4), Spread(3e4)));
            var line = new SightLine(Axes, plot, predicted);
            var squared = line.AlongResidual * line.AlongResidual + line.AcrossResidual * line.AcrossResidual + line.UpResidual * line.UpResidual;
            Assert.Equal(1, SightLine.ResidualSquared(Axes, plot, predicted) / squared, 1e-6);
        }
    }

    private static double LargestVariance(double range) =>
        Math.Max(Axes.RangeVariance, range * range * Math.Max(Axes.AzimuthVariance, Axes.ElevationVariance));

    private ManoeuvreFilter Filter(int plots)
    {
        var place = Rig.Site.ToEcef(new Position<Enu>(Spread(2e5), Spread(2e5), 8000));
        var state = KalmanState.Diagonal(place, default, 0, 1e6);
        new SightLine(Axes, new MeasuredPlot(Axes, default, place), place).SetPositionCovariance(ref state.Covariance);
        var filter = new ManoeuvreFilter();
        filter.Start(state, 0.2);
        var velocity = new Vector<Ecef>(Spread(300), Spread(300), Spread(300));
        for (var i = 1; i <= plots; i++)
        {
            filter.Prepare(Manoeuvre, MotionKind.AirBreathing, Period);
            filter.Mix(Manoeuvre);
            var plot = new MeasuredPlot(Axes, default, place + velocity * (Period * i) + new Vector<Ecef>(Spread(500), Spread(500), Spread(500)));
            filter.Update(Period, 0, new SightLine(Axes, plot, filter.Ahead.Position));
        }

        return filter;
    }

    private double Spread(double width) => width * (2 * _random.NextUniform() - 1);
}
