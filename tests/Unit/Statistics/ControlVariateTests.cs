using Parapet.Foundation.Randomness;
using Parapet.Statistics.Estimates;
using Xunit;

namespace Parapet.Tests.Unit.Statistics;

/// <summary>What a known count takes off a mean: its chance, and nothing of itself.</summary>
public sealed class ControlVariateTests(ITestOutputHelper output)
{
    private const int Studies = 20_000;

    /// <summary>
    /// By hand: left out the first draw the line through (1, 5), (3, 9), (5, 13) has slope 2, left out the second that through
    /// (-1, 0), (3, 9), (5, 13), with means 7/3 and 22/3 and squares 56/3, has 122/3 / (56/3) = 61/28.
    /// </summary>
    [Fact]
    public void The_coefficient_of_a_draw_comes_from_the_others()
    {
        var left = ControlVariate.TakenOff([0, 5, 9, 13], [-1, 1, 3, 5], [0, 1, 2, 3]);
        Assert.Equal(0 + 2, left[0], 1e-12);
        Assert.Equal(5 - 61.0 / 28, left[1], 1e-12);
        Assert.Equal([4.0, 7.0], ControlVariate.TakenOff([4, 7], [1, -1], [0, 1]));
        Assert.Equal([4.0, 7.0, 8.0], ControlVariate.TakenOff([4, 7, 8], [0, 0, 0], [0, 1, 2]));
    }

    /// <summary>
    /// Six draws of a value that is skewed and bent in the known count, where a coefficient from all draws is biased: the
    /// mean over many studies is the true one within four standard errors, and its variance is less. The coefficient from
    /// all draws misses by more than ten.
    /// </summary>
    [Fact]
    public void The_mean_is_unbiased_however_few_the_draws_are()
    {
        const int Draws = 6;
        double sum = 0, squares = 0, plainSquares = 0, all = 0;
        for (var study = 0; study < Studies; study++)
        {
            var stream = new RandomSource(31, (ulong)study).Stream(Purpose.Test, 0);
            var (values, known) = (new double[Draws], new double[Draws]);
            for (var draw = 0; draw < Draws; draw++)
            {
                known[draw] = stream.NextIndex(5) - 2;
                values[draw] = 3 * Math.Exp(0.5 * known[draw]) + stream.NextNormal();
            }

            var mean = ControlVariate.TakenOff(values, known, [.. Enumerable.Range(0, Draws)]).Average();
            sum += mean - Truth;
            squares += (mean - Truth) * (mean - Truth);
            plainSquares += Math.Pow(values.Average() - Truth, 2);
            all += WithAll(values, known) - Truth;
        }

        var error = Math.Sqrt(squares / Studies / Studies);
        output.WriteLine($"bias {sum / Studies:F4} with {error:F4} of error, by all draws {all / Studies:F4}; variance {squares / plainSquares:P0} of the plain mean's");
        Assert.InRange(sum / Studies, -4 * error, 4 * error);
        Assert.True(squares < 0.5 * plainSquares);
        Assert.True(Math.Abs(all / Studies) > 10 * error, "the test is too blunt to tell a biased coefficient");
    }

    private static double Truth => Enumerable.Range(-2, 5).Average(known => 3 * Math.Exp(0.5 * known));

    private static double WithAll(double[] values, double[] known)
    {
        var (y, x) = (values.Average(), known.Average());
        var spread = known.Sum(value => (value - x) * (value - x));
        return spread > 0 ? y - x * known.Zip(values, (a, b) => (a - x) * (b - y)).Sum() / spread : y;
    }
}
