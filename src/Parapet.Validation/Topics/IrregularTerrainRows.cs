using Parapet.Earth.Propagation;
using Parapet.Earth.Propagation.IrregularTerrain;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The columns that both modes of the irregular terrain model share.</summary>
internal static class IrregularTerrainRows
{
    public static IrregularTerrainSetting Setting(ReferenceRow row) => new()
    {
        Frequency = Frequency.FromMegahertz(row.Number("f_MHz")),
        Polarization = row.Text("polarization") == "V" ? Polarization.Vertical : Polarization.Horizontal,
        TransmitterHeight = Length.FromMetres(row.Number("transmitter_m")),
        ReceiverHeight = Length.FromMetres(row.Number("receiver_m")),
        Ground = new(row.Number("permittivity"), row.Number("conductivity_S_m")),
        Climate = Climate(row),
        SeaLevelRefractivity = row.Number("N0"),
    };

    public static RadioClimate Climate(ReferenceRow row) => (RadioClimate)(row.Count("climate") - 1);

    public static Variability Variability(ReferenceRow row)
    {
        var mode = row.Count("mode");
        Ratio Share(string column) => Ratio.FromPercent(row.Number(column));
        return new Variability(Share("time_percent"), Share("location_percent"), Share("situation_percent"))
        {
            Mode = (VariabilityMode)(mode % 10),
            NoLocation = mode / 10 % 2 == 1,
            NoSituation = mode >= 20,
        };
    }
}
