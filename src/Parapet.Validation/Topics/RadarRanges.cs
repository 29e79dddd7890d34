using Parapet.Sensing.Radar;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The range of a radar of which peak power, pulse, gain and losses are known.</summary>
internal sealed class RadarRanges : ICheckedModel
{
    public string Table => "radar/range";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var equation = RadarEquation.OfPulse(
            Power.FromMegawatts(row.Number("peak_power_MW")),
            Duration.FromSeconds(row.Number("pulse_us") * 1e-6),
            Decibels.FromDecibels(row.Number("gain_dB")),
            Frequency.FromGigahertz(row.Number("frequency_GHz")),
            Temperature.FromKelvin(row.Number("temperature_K")),
            Decibels.FromDecibels(row.Number("loss_dB")));
        var range = equation.Range(Area.FromSquareMetres(row.Number("cross_section_m2")), Decibels.FromDecibels(row.Number("ratio_dB")).Ratio);
        yield return ("range_m", range.Metres);
    }
}
