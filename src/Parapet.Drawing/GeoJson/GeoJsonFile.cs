using System.Text.Json;

namespace Parapet.Drawing.GeoJson;

/// <summary>A collection of features as GeoJSON (RFC 7946), coordinates to a millionth of a degree.</summary>
public static class GeoJsonFile
{
    private const int Decimals = 6;

    /// <summary>Writes the whole of a file.</summary>
    public static void Write(Stream stream, IEnumerable<GeoJsonFeature> features)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var feature in features)
        {
            Feature(json, feature);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Feature(Utf8JsonWriter json, GeoJsonFeature feature)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WritePropertyName("properties");
        feature.Properties.WriteTo(json);
        json.WriteStartObject("geometry");
        json.WriteString("type", "MultiPolygon");
        json.WriteStartArray("coordinates");
        foreach (var polygon in feature.Polygons)
        {
            json.WriteStartArray();
            foreach (var ring in polygon.Rings)
            {
                json.WriteStartArray();

                // The standard asks for the first corner again at the end.
                foreach (var (longitude, latitude) in ring.Append(ring[0]))
                {
                    json.WriteStartArray();
                    json.WriteNumberValue(Rounded(longitude));
                    json.WriteNumberValue(Rounded(latitude));
                    json.WriteEndArray();
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Adding zero takes the sign off a zero.
    private static double Rounded(double degrees) => Math.Round(degrees, Decimals) + 0.0;
}
