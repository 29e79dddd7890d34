using Parapet.Messages;
using Parapet.Sensing.Optics;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>One look of a sight at a target of one metre, against visibility and Johnson's criterion.</summary>
internal sealed class SightLooks : ICheckedModel
{
    public string Table => "short-range/sights";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var sight = new OpticDescription
        {
            DayResolution = row.Number("resolution_cycles_mrad"),
            NightResolution = 1,
            DayContrast = Ratio.Of(row.Number("contrast")),
            NightContrast = Ratio.One,
            HazeGain = 1,
            LaserRange = 100.Kilometres,
            Size = [.. Enum.GetValues<TargetClass>().Select(_ => 1.Metres)],
            Visibility = Length.FromKilometres(row.Number("visibility_km")),
        };
        yield return ("P", OpticModel.Detection(sight, TargetClass.Drone, row.Number("range_m").Metres));
    }
}
