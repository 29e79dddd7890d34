using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>What the GDAL library writes beside a GeoTIFF's tags: what a number of the first band means.</summary>
/// <param name="Factor">The band's scale; 1 where none is stated.</param>
/// <param name="Offset">The band's offset, in its unit; 0 where none is stated.</param>
/// <param name="Unit">As the band names it; null where it names none.</param>
internal sealed record GeoTiffMetadata(double Factor, double Offset, string? Unit)
{
    public static GeoTiffMetadata None { get; } = new(1, 0, null);

    /// <param name="text">The tag's XML; null where the file has none.</param>
    /// <param name="file">Names the file in problems.</param>
    /// <param name="problems">Takes what cannot be used.</param>
    public static GeoTiffMetadata Read(string? text, string file, List<TerrainProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return None;
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new() { DtdProcessing = DtdProcessing.Prohibit });
            var items = XDocument.Load(reader).Descendants("Item").Where(item => item.Attribute("sample")?.Value is null or "0").ToList();
            return new(
                Number(items, "scale", 1, file, problems),
                Number(items, "offset", 0, file, problems),
                Of(items, "unittype") is { Length: > 0 } unit ? unit : null);
        }
        catch (XmlException e)
        {
            problems.Add(new(file, $"metadata of GDAL that is no XML: {e.Message}", "XML, or none"));
            return None;
        }
    }

    private static double Number(List<XElement> items, string role, double otherwise, string file, List<TerrainProblem> problems)
    {
        if (Of(items, role) is not { } text)
        {
            return otherwise;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && (role != "scale" || number != 0))
        {
            return number;
        }

        problems.Add(new(file, $"a {role} of '{text}'", role == "scale" ? "a number that is not zero" : "a number"));
        return otherwise;
    }

    private static string? Of(List<XElement> items, string role) =>
        items.Find(item => item.Attribute("role")?.Value == role)?.Value.Trim();
}
