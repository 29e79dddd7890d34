using Parapet.Sensing.Radar.Clutter;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>How strongly the sea sends a pulse back.</summary>
internal sealed class SeaReflectivities(string table) : ICheckedModel
{
    public string Table => table;

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var sea = SurfaceClutter.Sea(
            Frequency.FromGigahertz(row.Number("frequency_GHz")), Angle.FromDegrees(row.Number("grazing_deg")), row.Count("sea_state"));
        yield return ("reflectivity", sea.Value);
    }
}
