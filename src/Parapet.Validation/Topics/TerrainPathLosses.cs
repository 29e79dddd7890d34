using Parapet.Earth.Propagation;
using Parapet.Earth.Propagation.IrregularTerrain;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The irregular terrain model over known profiles.</summary>
internal sealed class TerrainPathLosses(string table) : ICheckedModel
{
    public string Table => table;

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var profile = new TerrainProfile(Length.FromMetres(row.Number("spacing_m")), TerrainLosses.Heights(row.Text("heights_m")));
        var loss = IrregularTerrainModel.PointToPoint(profile, IrregularTerrainRows.Setting(row), IrregularTerrainRows.Variability(row));
        yield return ("loss_dB", loss.Total.Value);
        yield return ("reference_dB", loss.Reference.Value);
        yield return ("irregularity_m", loss.Irregularity.Metres);
    }
}
