using Parapet.Earth.Propagation.Attenuation;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>What rain takes from a wave on a kilometre.</summary>
internal sealed class RainAttenuations : ICheckedModel
{
    public string Table => "rain/p838_specific";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var frequency = Frequency.FromGigahertz(row.Number("f_GHz"));
        var (elevation, tilt) = (Angle.FromDegrees(row.Number("elevation_deg")), Angle.FromDegrees(row.Number("tilt_deg")));
        var (factor, exponent) = RainAttenuation.Coefficients(frequency, elevation, tilt);
        yield return ("k", factor);
        yield return ("alpha", exponent);
        yield return ("gamma_dB_km", RainAttenuation.Specific(frequency, row.Number("R_mm_h"), elevation, tilt).DecibelsPerKilometre);
    }
}
