using Parapet.Flight.Guidance;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Accelerations that proportional navigation asks for without lag.</summary>
internal sealed class NavigationDemands : ICheckedModel
{
    private const int Steps = 100_000;

    /// <summary>Of the book's example: 3,000 ft/s, 20 deg, 10 s.</summary>
    private const double ExampleSpeed = 3000 * 0.3048 * 20 * Math.PI / 180;
    private const double ExampleSeconds = 10;
    private const double BookGravity = 32.2 * 0.3048;

    public string Table => "guidance/no_lag";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var (ratio, share) = (row.Number("navigation_ratio"), row.Number("share_of_flight"));
        yield return ("by_heading", new LinearEngagement(ratio, 1, 0, 1, 0, knowsTarget: false).DemandAt(share, Steps));
        yield return ("by_manoeuvre", new LinearEngagement(ratio, 1, 1, 0, 0, knowsTarget: false).DemandAt(share, Steps));
        yield return ("by_manoeuvre_augmented", new LinearEngagement(ratio, 1, 1, 0, 0, knowsTarget: true).DemandAt(share, Steps));
        var launch = ProportionalNavigation.Demand(new(1e4, 0, 0), new(-1e3, ExampleSpeed, 0), default, ExampleSeconds, ratio).Y;
        yield return ("launch_g", launch / BookGravity);
    }
}
