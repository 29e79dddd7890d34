using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Parapet.Studies.Report;

/// <summary>Land, coastlines and borders under a map (Natural Earth, 1:50 million). Lines are (longitude, latitude) in degrees, flat: x, y, x, y.</summary>
/// <param name="Frame">West, south, east, north of what is covered, degrees.</param>
public sealed record MapBackdrop(
    ImmutableArray<double> Frame, ImmutableArray<ImmutableArray<double>> Land,
    ImmutableArray<ImmutableArray<double>> Coastlines, ImmutableArray<ImmutableArray<double>> Borders)
{
    private const string Resource = "map.json";

    /// <summary>The one built into the program: the eastern Mediterranean and around.</summary>
    public static MapBackdrop Shipped { get; } = ReadShipped();

    /// <exception cref="JsonException">The stream is no map.</exception>
    public static MapBackdrop Read(Stream stream) =>
        JsonSerializer.Deserialize<MapBackdrop>(stream, JsonSerializerOptions.Web) ?? throw new JsonException("an empty map");

    private static MapBackdrop ReadShipped()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"the resource {Resource} is not built in");
        return Read(stream);
    }
}
