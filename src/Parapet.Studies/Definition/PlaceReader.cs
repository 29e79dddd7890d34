using System.Globalization;
using System.Text.Json.Nodes;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>Reads a place written as "latitude, longitude" in degrees, as maps print it.</summary>
internal sealed class PlaceReader(Problems problems) : INodeReader
{
    private const string Allowed = "\"latitude, longitude\" in degrees, as in \"39.93, 32.86\"; latitude in [-90, 90], longitude in [-180, 180]";

    public bool Reads(Type type) => type == typeof(Geodetic);

    public object? Read(Type type, Node node, string? allowed)
    {
        var parts = node.Text.Split(',', StringSplitOptions.TrimEntries);
        if (node.Kind == NodeKind.Scalar
            && parts.Length == 2
            && TryDegrees(parts[0], 90, out var latitude)
            && TryDegrees(parts[1], 180, out var longitude))
        {
            return Geodetic.FromDegrees(latitude, longitude);
        }

        problems.Add(node, node.Describe(), Allowed);
        return null;
    }

    public JsonObject Schema(Type type) => new()
    {
        ["type"] = "string",
        ["pattern"] = @"^-?\d+(\.\d+)?, *-?\d+(\.\d+)?$",
        ["description"] = Allowed,
    };

    private static bool TryDegrees(string text, double limit, out double degrees) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= limit;
}
