using Parapet.Sensing.Radar;
using Parapet.Sensing.Radar.Clutter;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The ground in one resolution cell, and what it sends back.</summary>
internal sealed class ClutterPatches : ICheckedModel
{
    private const double SpeedOfLight = 299_792_458;

    public string Table => "clutter/patch";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var range = Length.FromMetres(row.Number("range_m"));
        var pulse = row.Number("pulse_us") * 1e-6;
        var patch = SurfaceClutter.Patch(
            range,
            Angle.FromDegrees(row.Number("azimuth_deg")),
            Angle.FromDegrees(row.Number("elevation_deg")),
            Angle.FromDegrees(row.Number("grazing_deg")),
            Length.FromMetres(SpeedOfLight * pulse / 2));
        var crossSection = patch * row.Number("reflectivity");
        var equation = RadarEquation.OfPulse(
            Power.FromWatts(row.Number("peak_power_W")),
            Duration.FromSeconds(pulse),
            Decibels.FromDecibels(row.Number("gain_dB")),
            Frequency.FromHertz(SpeedOfLight / row.Number("wavelength_m")),
            Temperature.FromKelvin(row.Number("temperature_K")),
            Decibels.Zero);
        yield return ("cross_section_m2", crossSection.SquareMetres);
        yield return ("clutter_to_noise_dB", equation.SignalToNoise(range, crossSection).Decibels.Value);
    }
}
