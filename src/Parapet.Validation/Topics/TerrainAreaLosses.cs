using Parapet.Earth.Propagation.IrregularTerrain;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The irregular terrain model over terrain of known irregularity.</summary>
internal sealed class TerrainAreaLosses(string table) : ICheckedModel
{
    public string Table => table;

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var loss = IrregularTerrainModel.Area(
            Length.FromKilometres(row.Number("d_km")),
            Length.FromMetres(row.Number("irregularity_m")),
            (SitingCriterion)row.Count("transmitter_siting"),
            (SitingCriterion)row.Count("receiver_siting"),
            IrregularTerrainRows.Setting(row),
            IrregularTerrainRows.Variability(row));
        yield return ("loss_dB", loss.Total.Value);
    }
}
