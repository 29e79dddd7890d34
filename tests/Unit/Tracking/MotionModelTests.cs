using Parapet.Messages;
using Parapet.Tracking.Filtering;
using Parapet.Tracking.Keeping;
using Xunit;

namespace Parapet.Tests.Unit.Tracking;

public sealed class MotionModelTests
{
    /// <summary>A kilometre above what flies on air: falling, if its height is known to less than that.</summary>
    [Theory]
    [InlineData(900, MotionKind.Ballistic)]
    [InlineData(1100, MotionKind.AirBreathing)]
    public void A_height_speaks_by_its_sigma(double sigma, MotionKind expected)
    {
        foreach (var up in new Vector<Ecef>[] { new(1, 0, 0), new(0, 1, 0), new(0.6, 0.8, 0), new(-0.6, 0.8, 0) })
        {
            var state = new KalmanState { Position = Position<Ecef>.Origin + up * (6_378_137 + 26_000) };

            // All the doubt lies along the vertical: the square of sigma times up up'.
            double[] along = [up.X, up.Y, up.Z];
            for (var row = 0; row < 3; row++)
            {
                for (var column = row; column < 3; column++)
                {
                    state.Covariance.Set(row, column, sigma * sigma * along[row] * along[column]);
                }
            }

            Assert.Equal(expected, MotionClassifier.Judge(state, MotionKind.AirBreathing));
        }
    }

    /// <summary>A Markov chain of two states forgets where it began: 60 s of quiet to 15 s of manoeuvre leave a fifth agile.</summary>
    [Fact]
    public void In_the_long_run_the_modes_have_their_shares_of_time()
    {
        var model = new ManoeuvreModel(new TrackKeeperSettings(), Duration.FromSeconds(10));
        var (toAgile, toQuiet) = model.Transitions(1e6);
        Assert.Equal(0.2, model.AgileShare, 1e-12);
        Assert.Equal(0.2, toAgile, 1e-12);
        Assert.Equal(0.8, toQuiet, 1e-12);

        // Soon, by the rates: 1 ms over 60 s and over 15 s.
        (toAgile, toQuiet) = model.Transitions(1e-3);
        Assert.Equal(1e-3 / 60, toAgile, 1e-8);
        Assert.Equal(1e-3 / 15, toQuiet, 1e-8);
    }
}
