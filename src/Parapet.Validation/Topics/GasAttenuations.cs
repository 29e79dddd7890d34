using Parapet.Earth.Propagation.Attenuation;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>What the gases take from a wave on a kilometre, line by line.</summary>
internal sealed class GasAttenuations : ICheckedModel
{
    public string Table => "gas/p676_specific";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var frequency = Frequency.FromGigahertz(row.Number("f_GHz"));
        var air = Air(row);
        yield return ("oxygen_dB_km", GasAttenuation.OfOxygen(frequency, air).DecibelsPerKilometre);
        yield return ("water_dB_km", GasAttenuation.OfWaterVapour(frequency, air).DecibelsPerKilometre);
        yield return ("total_dB_km", GasAttenuation.Specific(frequency, air).DecibelsPerKilometre);
    }

    internal static MoistAir Air(ReferenceRow row) => new(
        Pressure.FromHectopascals(row.Number("P_dry_hPa")),
        Temperature.FromKelvin(row.Number("T_K")),
        Density.FromKilogramsPerCubicMetre(row.Number("rho_g_m3") * 1e-3));
}
