using Parapet.Sensing.Radar;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The range of an array of which mean power, aperture and dwell are known.</summary>
internal sealed class ArrayRanges : ICheckedModel
{
    public string Table => "radar/an_tpy_2";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var equation = RadarEquation.OfDwell(
            Power.FromKilowatts(row.Number("mean_power_kW")),
            Ratio.Of(row.Number("efficiency")),
            Area.FromSquareMetres(row.Number("aperture_m2")),
            Ratio.Of(row.Number("gain")),
            Duration.FromSeconds(row.Number("dwell_s")),
            Temperature.FromKelvin(row.Number("temperature_K")),
            Ratio.Of(row.Number("loss")));
        yield return ("range_km", equation.Range(Area.FromSquareMetres(row.Number("cross_section_m2")), Ratio.Of(row.Number("ratio"))).Kilometres);
    }
}
