using System.Collections.Immutable;
using System.Globalization;
using Parapet.Earth.Propagation;
using Parapet.Earth.Propagation.Diffraction;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The loss over terrain.</summary>
internal sealed class TerrainLosses(string table) : ICheckedModel
{
    public string Table => table;

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var loss = TerrainDiffraction.Loss(
            Frequency.FromGigahertz(row.Number("f_GHz")),
            new TerrainProfile(Length.FromMetres(row.Number("spacing_m")), Heights(row.Text("heights_m"))),
            Length.FromMetres(row.Number("h1_m")),
            Length.FromMetres(row.Number("h2_m")),
            Length.FromKilometres(row.Number("ae_km")),
            row.Text("polarization") == "V" ? Polarization.Vertical : Polarization.Horizontal,
            row.Number("sea_share"));
        yield return ("bullington_dB", loss.Bullington.Value);
        yield return ("spherical_dB", loss.SphericalEarth.Value);
        yield return ("loss_dB", loss.Total.Value);
    }

    internal static ImmutableArray<double> Heights(string cell) =>
        [.. cell.Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
}
