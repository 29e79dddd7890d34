using Parapet.Flight.Gunnery;
using Parapet.Messages;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>A burst whose shells share one aim, against the product over its shells.</summary>
internal sealed class WholeBursts : ICheckedModel
{
    public string Table => "short-range/burst";

    /// <summary>At one kilometre a milliradian is a metre, the unit of the rows.</summary>
    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var gun = ShellFlights.Gun(1000, 2000) with
        {
            RoundsPerBurst = (int)row.Number("shells"),
            VulnerableRadius = [.. Enum.GetValues<TargetClass>().Select(_ => row.Number("radius_sigma").Metres)],
        };
        yield return ("P", BurstModel.Kill(gun, TargetClass.Drone, row.Number("kill_by_hit"), 1.Kilometres, row.Number("beside_sigma").Metres));
    }
}
