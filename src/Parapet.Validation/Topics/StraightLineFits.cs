using Parapet.Tracking.Filtering;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Without acceleration the filter fits a straight line.</summary>
internal sealed class StraightLineFits : ICheckedModel
{
    private const double PriorWidth = 1000;

    public string Table => "filtering/straight_line_fit";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var (period, sigma) = (row.Number("period_s"), row.Number("sigma_m"));
        var wide = PriorWidth * PriorWidth * sigma * sigma;
        var state = KalmanState.Diagonal(default, default, wide, wide);
        for (var i = 0; i < row.Count("plots"); i++)
        {
            state.AgeCovariance(i > 0 ? period : 0, intensity: 0);
            state.UpdateAlong(new(0, 1, 0), residual: 0, sigma * sigma);
        }

        yield return ("position_variance_m2", state.Covariance.At(1, 1));
        yield return ("velocity_variance_m2_s2", state.Covariance.At(4, 4));
    }
}
