using Parapet.Messages;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;

namespace Parapet.Campaigns.Counting.Courses;

/// <summary>What of the defended worth stands: an asset that was hit once is lost with all that it is worth, and no raid sees it mended.</summary>
internal sealed class WorthStanding(Scenario scenario)
{
    private readonly HashSet<int> _hit = [];

    /// <summary>In relative worth.</summary>
    public double Left => scenario.Assets.Index().Where(asset => !_hit.Contains(asset.Index)).Sum(asset => asset.Item.Value);

    /// <param name="fate">Of a target that harmed an asset. Friends and decoys carry no warhead and harm none.</param>
    public void Take(in FateMet fate)
    {
        var target = scenario.Targets[fate.Target.Value].Description;
        if (target.Class.IsThreat && !target.IsDecoy)
        {
            _hit.Add(fate.Asset);
        }
    }
}
