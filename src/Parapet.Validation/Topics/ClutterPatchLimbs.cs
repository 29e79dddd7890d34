using Parapet.Sensing.Radar.Clutter;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The ground in one resolution cell, limited by the pulse or by the beam.</summary>
internal sealed class ClutterPatchLimbs : ICheckedModel
{
    public string Table => "clutter/patch_limbs";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var patch = SurfaceClutter.Patch(
            Length.FromMetres(row.Number("range_m")),
            Angle.FromDegrees(row.Number("azimuth_deg")),
            Angle.FromDegrees(row.Number("elevation_deg")),
            Angle.FromDegrees(row.Number("grazing_deg")),
            Length.FromMetres(row.Number("range_resolution_m")));
        yield return ("area_m2", patch.SquareMetres);
    }
}
