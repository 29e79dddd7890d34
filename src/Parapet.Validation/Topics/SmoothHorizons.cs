using Parapet.Earth.Terrain;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Range at which a target comes over the horizon of a smooth earth with 4/3 of its radius.</summary>
internal sealed class SmoothHorizons : ICheckedModel
{
    public string Table => "geometry/radar_horizon_4_3";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var range = RefractedEarth.HorizonRange(Length.FromMetres(row.Number("radar_m")))
            + RefractedEarth.HorizonRange(Length.FromMetres(row.Number("target_m")));
        yield return ("d_horizon_km_exact", range.Kilometres);
    }
}
