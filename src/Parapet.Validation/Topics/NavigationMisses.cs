using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Miss distances of proportional navigation with a lag of one second.</summary>
internal sealed class NavigationMisses : ICheckedModel
{
    private const int StepsInASecond = 40_000;

    public string Table => "guidance/single_lag";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var (ratio, seconds) = (row.Number("navigation_ratio"), row.Number("flight_time_over_lag"));
        var steps = (int)(seconds * StepsInASecond);
        yield return ("miss_by_manoeuvre", new LinearEngagement(ratio, seconds, 1, 0, 1, knowsTarget: false).Miss(steps));
        yield return ("miss_by_heading", new LinearEngagement(ratio, seconds, 0, 1, 1, knowsTarget: false).Miss(steps));
    }
}
