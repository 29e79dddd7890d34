using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Propagation.Paths;
using Parapet.Earth.Terrain;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>What a cell of rain takes from one whole path.</summary>
internal sealed class CellPaths : ICheckedModel
{
    /// <summary>Where the ellipsoid is curved along the meridian as the sphere of the reference, to a ten-thousandth.</summary>
    private static readonly Geodetic Antenna = Geodetic.FromDegrees(55, 20, 0);

    public string Table => "rain/cell_paths";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var north = Azimuth.FromDegrees(0);
        var (ahead, aside) = (row.Number("ahead_km"), row.Number("aside_km"));
        var centre = Geodesic.Direct(Antenna, Azimuth.Of(aside, ahead), Length.FromKilometres(Math.Sqrt(ahead * ahead + aside * aside))).Place;
        var target = Geodesic.Direct(Antenna, north, Length.FromKilometres(row.Number("range_km"))).Place;
        var effects = PropagationEffects.Standard with
        {
            Masking = false,
            Cells = new([new(centre, Length.FromKilometres(row.Number("radius_km")), Length.FromKilometres(row.Number("top_km")), row.Number("R_mm_h"))]),
        };
        var budget = PropagationPath.Between(
            SmoothEarth.Instance,
            Antenna.WithHeight(Length.FromKilometres(row.Number("antenna_km"))),
            target.WithHeight(Length.FromKilometres(row.Number("target_km"))),
            Frequency.FromGigahertz(row.Number("f_GHz")),
            effects);
        yield return ("rain_dB", budget.Rain.Value);
    }
}
