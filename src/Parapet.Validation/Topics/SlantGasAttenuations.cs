using Parapet.Earth.Propagation.Attenuation;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>What the gases take from a wave on its way out of the atmosphere, by equivalent heights.</summary>
internal sealed class SlantGasAttenuations : ICheckedModel
{
    public string Table => "gas/p676_slant";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var attenuation = EquivalentHeights.SlantAttenuation(
            Frequency.FromGigahertz(row.Number("f_GHz")), GasAttenuations.Air(row), Angle.FromDegrees(row.Number("elevation_deg")));
        yield return ("A_dB", attenuation.Value);
    }
}
