using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Parapet.Earth.Ellipsoid;

namespace Parapet.Drawing.Maps;

/// <summary>Land, coastlines and borders under a map (Natural Earth). Lines are (longitude, latitude) in degrees, flat: x, y, x, y.</summary>
/// <param name="Frame">West, south, east, north of what is covered, degrees.</param>
public sealed record MapBackdrop(
    ImmutableArray<double> Frame, ImmutableArray<ImmutableArray<double>> Land,
    ImmutableArray<ImmutableArray<double>> Coastlines, ImmutableArray<ImmutableArray<double>> Borders)
{
    private const int RimPlaces = 36;
    private const double FarthestDegrees = 150;

    private static readonly Length FarthestRegion = Length.FromKilometres(4000);
    private static readonly Lazy<MapBackdrop> ShippedWorld = new(() => ReadShipped("world.json"));

    /// <summary>The finer one built into the program (1:50 million): the eastern Mediterranean and around.</summary>
    public static MapBackdrop Region { get; } = ReadShipped("map.json");

    /// <summary>The coarser one built into the program (1:110 million): the whole earth.</summary>
    public static MapBackdrop World => ShippedWorld.Value;

    /// <summary>The finest of those built in that covers a circle on the earth.</summary>
    public static MapBackdrop Around(Geodetic middle, Length radius) => Region.Covers(middle, radius) ? Region : World;

    /// <summary>Reads a backdrop from JSON, as data/map holds it.</summary>
    /// <exception cref="JsonException">The stream is no map.</exception>
    public static MapBackdrop Read(Stream stream) =>
        JsonSerializer.Deserialize<MapBackdrop>(stream, JsonSerializerOptions.Web) ?? throw new JsonException("an empty map");

    /// <summary>Coastlines and borders inside a circle on the earth, each with one place beyond it at either end.</summary>
    public IEnumerable<ImmutableArray<Geodetic>> LinesWithin(Geodetic middle, Length radius) =>
        Stretches(Coastlines, middle, radius).Concat(Stretches(Borders, middle, radius));

    /// <summary>The stretches of lines inside a circle on the earth, each with one place beyond it at either end; nothing from near the circle's antipode.</summary>
    /// <param name="lines">Some of this backdrop's.</param>
    public static IEnumerable<ImmutableArray<Geodetic>> Stretches(ImmutableArray<ImmutableArray<double>> lines, Geodetic middle, Length radius)
    {
        var (sinMiddle, cosMiddle) = Math.SinCos(middle.Latitude.Radians);
        var least = Math.Cos(Math.Min(radius.Metres / Wgs84.SemiMajorAxisMetres, FarthestDegrees * (Math.PI / 180)));
        return lines.SelectMany(flat => Stretches([.. flat.Chunk(2).Select(pair => Geodetic.FromDegrees(pair[1], pair[0]))]));

        double CosineTo(Geodetic place)
        {
            var (sin, cos) = Math.SinCos(place.Latitude.Radians);
            return sinMiddle * sin + cosMiddle * cos * Math.Cos((place.Longitude - middle.Longitude).Radians);
        }

        IEnumerable<ImmutableArray<Geodetic>> Stretches(ImmutableArray<Geodetic> line)
        {
            var inside = line.Select(place => CosineTo(place) >= least).ToArray();
            var stretch = ImmutableArray.CreateBuilder<Geodetic>();
            for (var i = 0; i < line.Length; i++)
            {
                if (inside[i] || (i > 0 && inside[i - 1]) || (i + 1 < line.Length && inside[i + 1]))
                {
                    stretch.Add(line[i]);
                }
                else if (stretch.Count > 0)
                {
                    yield return stretch.DrainToImmutable();
                }
            }

            if (stretch.Count > 1)
            {
                yield return stretch.DrainToImmutable();
            }
        }
    }

    private bool Covers(Geodetic middle, Length radius) => radius < FarthestRegion && Enumerable.Range(0, RimPlaces)
        .Select(step => Geodesic.Direct(middle, Azimuth.FromDegrees(360.0 * step / RimPlaces), radius).Place)
        .All(place => place.Longitude.Degrees >= Frame[0] && place.Latitude.Degrees >= Frame[1] && place.Longitude.Degrees <= Frame[2] && place.Latitude.Degrees <= Frame[3]);

    private static MapBackdrop ReadShipped(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the resource {name} is not built in");
        return Read(stream);
    }
}
