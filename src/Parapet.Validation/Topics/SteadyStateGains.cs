using Parapet.Tracking.Filtering;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The gains at which the straight-motion filter settles.</summary>
internal sealed class SteadyStateGains : ICheckedModel
{
    private const int Enough = 20_000;

    public string Table => "filtering/steady_state_gains";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var (period, sigma) = (row.Number("period_s"), row.Number("sigma_m"));
        var state = KalmanState.Diagonal(default, default, sigma * sigma, sigma * sigma);
        for (var i = 0; i < Enough; i++)
        {
            state.AgeCovariance(period, row.Number("intensity_m2_s3"));
            state.UpdateAlong(new(1, 0, 0), residual: 0, sigma * sigma);
        }

        // After an update the gains are the covariances over the variance of a plot.
        yield return ("alpha", state.Covariance.At(0, 0) / (sigma * sigma));
        yield return ("beta", state.Covariance.At(0, 3) * period / (sigma * sigma));
    }
}
