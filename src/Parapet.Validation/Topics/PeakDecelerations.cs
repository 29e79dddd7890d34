using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>How hard the air slows a body at most, and how high.</summary>
internal sealed class PeakDecelerations : ICheckedModel
{
    public string Table => "re-entry/peak_deceleration";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var (deceleration, height) = StraightEntries.Peak(row.Number("beta_kg_m2"), StraightEntries.Start(row));
        yield return ("peak_deceleration_m_s2", deceleration);
        yield return ("peak_height_m", height);
    }
}
