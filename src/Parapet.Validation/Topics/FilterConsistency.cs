using Parapet.Foundation.Randomness;
using Parapet.Tracking.Filtering;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The filter on flights that move as it believes, looked at along three axes with the errors that it believes.</summary>
internal sealed class FilterConsistency : ICheckedModel
{
    private const int Flights = 1600;
    private const int Judged = 20;
    private const double SpeedSigma = 100;

    private static readonly Vector<Ecef>[] Axes = [new(1, 0, 0), new(0, 0.6, 0.8), new(0, -0.8, 0.6)];

    public string Table => "tracking/filter_consistency";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var (period, intensity, sigma, looks) = (row.Number("period_s"), row.Number("intensity_m2_s3"), row.Number("sigma_m"), row.Count("looks"));
        var (errors, innovations, count) = (0.0, 0.0, 0);
        for (var flight = 0; flight < Flights; flight++)
        {
            var draws = new RandomSource(31, (ulong)flight).Stream(Purpose.Test, 0);
            var state = KalmanState.Diagonal(default, default, sigma * sigma, SpeedSigma * SpeedSigma);
            var (place, speed) = (Draw(ref draws, sigma), Draw(ref draws, SpeedSigma));
            for (var look = 0; look < looks; look++)
            {
                (place, speed) = Move(place, speed, period, intensity, ref draws);
                state.Position += state.Velocity.Over(period);
                state.AgeCovariance(period, intensity);
                foreach (var axis in Axes)
                {
                    var residual = (place - state.Position.FromOrigin).Dot(axis) + sigma * draws.NextNormal();
                    var variance = state.UpdateAlong(axis, residual, sigma * sigma);
                    if (look >= looks - Judged)
                    {
                        (innovations, count) = (innovations + residual * residual / variance, count + 1);
                    }
                }
            }

            errors += NormalisedError.Squared(
                state.Covariance, state.Position.FromOrigin - place, new(state.Velocity.X - speed.X, state.Velocity.Y - speed.Y, state.Velocity.Z - speed.Z));
        }

        yield return ("nees", errors / Flights);
        yield return ("nis", innovations / count);
    }

    /// <summary>White-noise acceleration over one period: on each axis variances q T^3 / 3 and q T, covariance q T^2 / 2.</summary>
    private static (Vector<Ecef> Place, Vector<Ecef> Speed) Move(Vector<Ecef> place, Vector<Ecef> speed, double period, double intensity, ref RandomStream draws)
    {
        var gain = Draw(ref draws, Math.Sqrt(intensity * period));
        var apart = Draw(ref draws, Math.Sqrt(intensity * period * period * period / 12));
        return (place + speed * period + gain * (period / 2) + apart, speed + gain);
    }

    private static Vector<Ecef> Draw(ref RandomStream draws, double sigma) =>
        new(sigma * draws.NextNormal(), sigma * draws.NextNormal(), sigma * draws.NextNormal());
}
