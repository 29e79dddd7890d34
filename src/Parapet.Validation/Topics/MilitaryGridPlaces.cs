using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Places;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Places read from references of the military grid; the case's name is the reference.</summary>
internal sealed class MilitaryGridPlaces : ICheckedModel
{
    public string Table => "geodesic/military_grid";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var expected = Geodetic.FromDegrees(row.Number("lat_deg"), row.Number("lon_deg"));
        var read = PlaceText.Read(row.Name) ?? throw new InvalidDataException($"line {row.Line}: {row.Name} is not read as a place");
        yield return ("miss_m", (Wgs84.ToEcef(read) - Wgs84.ToEcef(expected)).Norm);
    }
}
