using Parapet.Earth.Atmosphere;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The standard atmosphere at geometric heights.</summary>
internal sealed class AtmosphereTables(string table) : ICheckedModel
{
    public string Table => table;

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var air = StandardAtmosphere.At(Length.FromMetres(row.Number("z_geometric_m")));
        yield return ("T_K", air.Temperature.Kelvin);
        yield return ("P_Pa", air.Pressure.Pascals);
        yield return ("rho_kg_m3", air.Density.KilogramsPerCubicMetre);
        yield return ("a_m_s", air.SpeedOfSound.MetresPerSecond);
    }
}
