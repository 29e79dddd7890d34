using Parapet.Messages;
using Xunit;
using static Parapet.Tests.Unit.Sensing.Sample;

namespace Parapet.Tests.Unit.Sensing;

public sealed class FalsePlotsTests
{
    private const int Scans = 2000;
    private const double Mean = 7;

    [Fact]
    public void Their_count_is_poisson()
    {
        var counts = new double[Scans];
        foreach (var plot in Plots(360))
        {
            counts[(int)(plot.Time.Seconds / 10)]++;
        }

        // Four standard errors: the variance of a Poisson sample's variance is near (m + 2 m^2) / n.
        var mean = counts.Average();
        Assert.Equal(Mean, mean, 4 * Math.Sqrt(Mean / Scans));
        Assert.Equal(Mean, counts.Sum(count => (count - mean) * (count - mean)) / (Scans - 1), 4 * Math.Sqrt((Mean + 2 * Mean * Mean) / Scans));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(90)]
    public void They_are_uniform_in_range_azimuth_and_elevation(double sector)
    {
        var plots = Plots(sector);
        AssertUniform([.. plots.Select(plot => (plot.Range.Kilometres - 2) / 498)]);
        AssertUniform([.. plots.Select(plot => plot.Azimuth.TurnFrom(Azimuth.FromDegrees(30)).Degrees / sector + 0.5)]);
        AssertUniform([.. plots.Select(plot => (plot.Elevation.Degrees + 1) / 86)]);
    }

    [Fact]
    public void They_are_as_strong_as_noise_beyond_the_threshold()
    {
        // The threshold for 1e-6 is 13.8155; beyond it noise power is exponential.
        AssertUniform([.. Plots(360).Select(plot => Math.Exp(13.815510557964274 - 1 - plot.SignalToNoise.Ratio.Value))]);
    }

    [Fact]
    public void Only_where_range_rate_is_measured_they_carry_one_and_it_is_uniform()
    {
        Assert.DoesNotContain(Plots(360), plot => plot.RangeRate is not null);
        AssertUniform([.. Plots(360, Speed.FromMetresPerSecond(3)).Select(plot => plot.RangeRate!.Value.MetresPerSecond / 10_000 + 0.5)]);
    }

    [Fact]
    public void Each_comes_when_the_beam_points_at_it() => Assert.All(Plots(360), plot =>
        Assert.Equal(0, Math.IEEERemainder(plot.Time.Seconds - Azimuth.FromDegrees(plot.Azimuth.Degrees - 30).Degrees / 36, 10), 1e-6));

    private static List<Plot> Plots(double sector, Speed? rateSigma = null) =>
        Site(Turning with { FalsePlotsPerScan = Mean, RangeRateSigma = rateSigma, SectorWidth = sector.Degrees }, boresightDegrees: 30).Scans(TruthOf(), Scans);

    /// <summary>Kolmogorov and Smirnov's test at 1e-4.</summary>
    private static void AssertUniform(double[] values)
    {
        Array.Sort(values);
        var worst = values.Select((value, i) => Math.Max(Math.Abs(value - i / (double)values.Length), Math.Abs(value - (i + 1) / (double)values.Length))).Max();
        Assert.InRange(worst, 0, 2.23 / Math.Sqrt(values.Length));
    }
}
