using Parapet.Earth.Ellipsoid;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>A place taken to another frame and back is the same place.</summary>
internal sealed class GeodeticRoundTrips : ICheckedModel
{
    public string Table => "geodesic/round_trips";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var place = Geodetic.FromDegrees(row.Number("lat_deg"), row.Number("lon_deg"), row.Number("height_m"));
        var position = Wgs84.ToEcef(place);
        yield return ("x_m", position.X);
        yield return ("y_m", position.Y);
        yield return ("z_m", position.Z);

        var back = Wgs84.ToGeodetic(position);
        yield return ("ecef_miss_m", (Wgs84.ToEcef(back) - position).Norm);

        var frame = LocalFrame.At(Geodetic.FromDegrees(row.Number("site_lat_deg"), row.Number("site_lon_deg")));
        yield return ("enu_miss_m", (frame.ToEcef(frame.ToLocal(position)) - position).Norm);
    }
}
