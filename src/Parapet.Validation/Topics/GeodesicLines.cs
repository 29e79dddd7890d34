using Parapet.Earth.Ellipsoid;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Both problems of the geodesic against exact lines.</summary>
internal sealed class GeodesicLines(string table) : ICheckedModel
{
    public string Table => table;

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var from = Geodetic.FromDegrees(row.Number("lat1_deg"), row.Number("lon1_deg"));
        var to = Geodetic.FromDegrees(row.Number("lat2_deg"), row.Number("lon2_deg"));
        var departure = Azimuth.FromDegrees(row.Number("azi1_deg"));
        var inverse = Geodesic.Inverse(from, to);
        yield return ("s12_m", inverse.Distance.Metres);

        // An azimuth matters by what it moves the far end: its error times the reduced length.
        yield return ("across_m", inverse.Departure.TurnFrom(departure).Radians * row.Number("m12_m"));

        var end = Geodesic.Direct(from, departure, Length.FromMetres(row.Number("s12_m")));
        yield return ("miss_m", (Wgs84.ToEcef(end.Place) - Wgs84.ToEcef(to)).Norm);
    }
}
