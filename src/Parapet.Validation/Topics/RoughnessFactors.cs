using Parapet.Earth.Propagation.Multipath;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>What roughness leaves of a reflection.</summary>
internal sealed class RoughnessFactors : ICheckedModel
{
    public string Table => "multipath/roughness";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var factor = SurfaceRoughness.MillerBrown(
            Length.FromMetres(row.Number("deviation_m")),
            Angle.FromDegrees(row.Number("grazing_deg")),
            Length.FromMetres(row.Number("wavelength_m")));
        yield return ("factor", factor);
    }
}
