using Parapet.Sensing.Radar.Clutter;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>How strongly land sends a pulse back.</summary>
internal sealed class LandReflectivities : ICheckedModel
{
    public string Table => "clutter/land";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var gamma = Decibels.FromDecibels(row.Number("gamma_dB"));
        yield return ("reflectivity", SurfaceClutter.Land(gamma, Angle.FromDegrees(row.Number("grazing_deg"))).Value);
    }
}
