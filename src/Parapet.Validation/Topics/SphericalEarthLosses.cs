using Parapet.Earth.Propagation;
using Parapet.Earth.Propagation.Diffraction;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The loss over a smooth earth.</summary>
internal sealed class SphericalEarthLosses(string table) : ICheckedModel
{
    public string Table => table;

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var loss = SphericalEarthDiffraction.Loss(
            Frequency.FromGigahertz(row.Number("f_GHz")),
            Length.FromKilometres(row.Number("d_km")),
            Length.FromMetres(row.Number("h1_m")),
            Length.FromMetres(row.Number("h2_m")),
            Length.FromKilometres(row.Number("ae_km")),
            Polarization.Vertical,
            GroundConstants.Land);
        yield return ("loss_dB", loss.Value);
    }
}
