using Parapet.Flight.Signatures;
using Parapet.Sensing.Radar;
using Parapet.Sensing.Radar.Jamming;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Where a target comes out of noise jamming.</summary>
internal sealed class BurnThroughs : ICheckedModel
{
    public string Table => "jamming/burn_through";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var gain = Decibels.FromDecibels(row.Number("gain_dB"));
        var frequency = Frequency.FromGigahertz(row.Number("frequency_GHz"));
        var temperature = Temperature.FromKelvin(row.Number("temperature_K"));
        var equation = RadarEquation.OfPulse(
            Power.FromKilowatts(row.Number("peak_power_kW")),
            Duration.FromSeconds(row.Number("pulse_us") * 1e-6),
            gain,
            frequency,
            temperature,
            Decibels.FromDecibels(row.Number("loss_dB")));
        var jammer = new JammerDescription
        {
            Bands = [],
            EffectivePower = Power.FromWatts(row.Number("effective_power_W")),
            Bandwidth = Frequency.FromMegahertz(row.Number("bandwidth_MHz")),
        };
        var jamming = new NoiseJamming(jammer, frequency, gain.Ratio, temperature);
        var (target, required) = (Area.FromSquareMetres(row.Number("cross_section_m2")), Decibels.FromDecibels(row.Number("ratio_dB")).Ratio);
        var pattern = Decibels.FromDecibels(row.Number("pattern_dB")).Ratio;
        yield return ("clear_km", equation.Range(target, required).Kilometres);
        yield return ("self_screening_km", jamming.SelfScreeningBurnThrough(equation, target, required).Kilometres);
        yield return ("stand_off_km", jamming.StandOffBurnThrough(equation, target, required, Length.FromKilometres(row.Number("jammer_km")), pattern).Kilometres);
    }
}
