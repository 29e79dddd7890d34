using Parapet.Foundation.Randomness;
using Parapet.Statistics.Distributions;
using Xunit;

namespace Parapet.Tests.Unit.Statistics;

public sealed class StudentTTests
{
    // Four digits behind the point: half a unit of the last printed digit [Abramowitz1964, table 26.10].
    [Theory]
    [InlineData(0.975, 1, 12.706)]
    [InlineData(0.975, 5, 2.571)]
    [InlineData(0.975, 30, 2.042)]
    [InlineData(0.975, 120, 1.980)]
    [InlineData(0.95, 9, 1.833)]
    [InlineData(0.995, 3, 5.841)]
    [InlineData(0.995, 60, 2.660)]
    public void Quantiles_are_those_of_the_printed_table(double probability, double degrees, double expected) =>
        Assert.Equal(expected, StudentT.Quantile(probability, degrees), 0.5e-3);

    [Theory]
    [InlineData(0.6)]
    [InlineData(0.975)]
    [InlineData(0.99999)]
    public void One_and_two_degrees_of_freedom_have_closed_forms(double probability)
    {
        var one = Math.Tan(Math.PI * (probability - 0.5));
        var two = (2 * probability - 1) / Math.Sqrt(2 * probability * (1 - probability));
        Assert.Equal(1, StudentT.Quantile(probability, 1) / one, 1e-9);
        Assert.Equal(1, StudentT.Quantile(probability, 2) / two, 1e-9);
    }

    // Four degrees: F(t) = 1/2 + 3/8 s (1 - s^2 / 12) with s = t / sqrt(1 + t^2 / 4), by integration.
    [Theory]
    [InlineData(0.3)]
    [InlineData(1.7)]
    [InlineData(8.6)]
    public void Four_degrees_of_freedom_have_a_closed_form(double t)
    {
        var s = t / Math.Sqrt(1 + t * t / 4);
        Assert.Equal(0.5 + 0.375 * s * (1 - s * s / 12), StudentT.Probability(t, 4), 1e-14);
    }

    [Fact]
    public void Many_degrees_of_freedom_approach_the_normal()
    {
        var normal = StandardNormal.Quantile(0.975);

        // First term of the expansion in 1 / n [Abramowitz1964, eq. 26.7.5]; the next is below 3e-10 here.
        var expected = normal + (normal * normal * normal + normal) / (4 * 1e5);
        Assert.Equal(expected, StudentT.Quantile(0.975, 1e5), 1e-9);
    }

    [Fact]
    public void Probability_and_quantile_are_inverse_and_odd()
    {
        foreach (var degrees in new[] { 1.0, 2.5, 7, 19, 99, 1234 })
        {
            foreach (var probability in new[] { 1e-6, 0.025, 0.3, 0.5, 0.7, 0.999 })
            {
                var t = StudentT.Quantile(probability, degrees);
                Assert.Equal(probability, StudentT.Probability(t, degrees), 1e-12);
                Assert.Equal(-t, StudentT.Quantile(1 - probability, degrees), 1e-8 * Math.Max(1, Math.Abs(t)));
            }
        }
    }
}
