using System.Numerics;
using Parapet.Earth.Ellipsoid;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Tracking.Filtering;
using Parapet.Tracking.Gating;
using Xunit;

namespace Parapet.Tests.Unit.Tracking;

/// <summary>What the strip finds is what a look at each plot alone finds, however many there are and wherever the target turns.</summary>
public sealed class PlotStripTests
{
    private const double Seconds = 5;
    private const double Limit = 16;
    private static readonly SensorAxes Axes = new(Rig.Rotating, Rig.Site.Origin);
    private static readonly Instant Moment = Instant.FromSeconds(2 * Seconds);
    private RandomStream _random = new RandomSource(12, 0).Stream(Purpose.Test, 1);

    [Theory]
    [InlineData(0, 250, 1e6)]
    [InlineData(10, 250, 1e8)]
    [InlineData(23, 250, 1e8)]
    [InlineData(400, 250, 1e6)]
    [InlineData(400, 250, 1e9)]
    [InlineData(400, 4000, 1e7)]
    public void Every_plot_within_the_ball_is_found_and_no_other(int count, double speed, double trace)
    {
        var plots = Enumerable.Range(0, count).Select(_ => Plot(Place())).ToArray();
        var strip = new PlotStrip();
        strip.Build(plots, Moment);
        var found = 0;
        for (var target = 0; target < 300; target++)
        {
            var angle = 2 * Math.PI * _random.NextUniform();
            var velocity = new Velocity<Ecef>(speed * Math.Cos(angle), speed * Math.Sin(angle), speed / 3);
            var path = new PathAhead(Place(), velocity, new(-5 * velocity.X / Seconds, 9, 20 * Spread() / 1e5));
            int[] within = [.. Enumerable.Range(0, count).Where(place => IsWithin(path, plots[place], trace))];
            Assert.Equal(within, Places(strip.Within(path, Limit, trace)));
            found += within.Length;
        }

        Assert.True(found > 20 || count == 0, $"{found} found");
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_ball_without_a_size_leaves_nothing_out(double trace)
    {
        var strip = new PlotStrip();
        strip.Build(Enumerable.Range(0, 50).Select(_ => Plot(Place())).ToArray(), Moment);
        Assert.Equal(Enumerable.Range(0, 50), Places(strip.Within(new(Place(), default, default), Limit, trace)));
    }

    private static IEnumerable<int> Places(ReadOnlySpan<ulong> words)
    {
        List<int> places = [];
        for (var word = 0; word < words.Length; word++)
        {
            for (var bits = words[word]; bits != 0; bits &= bits - 1)
            {
                places.Add(64 * word + BitOperations.TrailingZeroCount(bits));
            }
        }

        return places;
    }

    private static bool IsWithin(in PathAhead path, in MeasuredPlot plot, double trace) =>
        !((plot.Position - path.At((plot.Time - Moment).Seconds)).NormSquared > Limit * (trace + plot.Trace));

    /// <summary>Of a scan that ends when tracks are prepared for.</summary>
    private MeasuredPlot Plot(Position<Ecef> place) => new(Axes, Instant.FromSeconds(Seconds * (1 + _random.NextUniform())), place);

    private Position<Ecef> Place() => Rig.Site.ToEcef(new Position<Enu>(Spread(), Spread(), 5000 + Spread() / 100));

    private double Spread() => 4e5 * (_random.NextUniform() - 0.5);
}
