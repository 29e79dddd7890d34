using Parapet.Earth.Propagation.IrregularTerrain;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The irregular terrain model's statistics in every climate and mode.</summary>
internal sealed class LossVariabilities : ICheckedModel
{
    public string Table => "irregular-terrain/variability";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        Length Metres(string column) => Length.FromMetres(row.Number(column));
        var excess = LossStatistics.Excess(
            Decibels.FromDecibels(row.Number("reference_dB")),
            Length.FromKilometres(row.Number("d_km")),
            Metres("irregularity_m"),
            Metres("h1_m"),
            Metres("h2_m"),
            Frequency.FromMegahertz(row.Number("f_MHz")),
            IrregularTerrainRows.Climate(row),
            IrregularTerrainRows.Variability(row));
        yield return ("excess_dB", excess.Value);
    }
}
