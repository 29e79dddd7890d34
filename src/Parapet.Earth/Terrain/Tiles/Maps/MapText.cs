using ProjNet.CoordinateSystems;

namespace Parapet.Earth.Terrain.Tiles.Maps;

/// <summary>Reads a map from well-known text, as .prj files hold it.</summary>
internal static class MapText
{
    private const int MostCharacters = 20_000;

    /// <summary>The map.</summary>
    /// <param name="file">Names the file of heights in errors.</param>
    /// <param name="text">What the .prj file holds.</param>
    /// <exception cref="TerrainException">The text is no map, or none that is known.</exception>
    public static KnownMap Read(string file, string text)
    {
        try
        {
            // The library reads on without end where brackets do not close.
            return text.Length <= MostCharacters && IsBalanced(text)
                ? Of(file, new CoordinateSystemFactory().CreateFromWkt(text))
                : throw new FormatException("brackets that do not close, or too long a text");
        }
        catch (Exception e) when (e is not (TerrainException or OutOfMemoryException))
        {
            // The library fails in ways it does not document; whatever it is, the text is at fault.
            throw new TerrainException(MapProblem.Of(file, $"a .prj file that cannot be read ({e.Message.ReplaceLineEndings(" ")})", "well-known text of a map, first version"));
        }
    }

    private static KnownMap Of(string file, CoordinateSystem system) => system switch
    {
        ProjectedCoordinateSystem projected => new(DatumOf(file, projected.GeographicCoordinateSystem), ProjectionOf(file, projected)),
        GeographicCoordinateSystem geographic => new(DatumOf(file, geographic), null),
        _ => throw new TerrainException(MapProblem.Of(file, "a .prj file with neither a geographic nor a projected system", "one of them")),
    };

    private static bool IsBalanced(string text)
    {
        var depth = 0;
        foreach (var character in text)
        {
            depth += character is '[' or '(' ? 1 : character is ']' or ')' ? -1 : 0;
            if (depth is < 0 or > 20)
            {
                return false;
            }
        }

        return depth == 0 && text.Count(character => character == '"') % 2 == 0;
    }

    private static HorizontalDatum DatumOf(string file, GeographicCoordinateSystem system)
    {
        if (system.PrimeMeridian.Longitude != 0 || Math.Abs(system.AngularUnit.RadiansPerUnit - Math.PI / 180) > 1e-9)
        {
            throw new TerrainException(MapProblem.Of(file, "longitudes from another meridian than Greenwich, or in another unit than degrees", "degrees from Greenwich"));
        }

        return HorizontalDatum.Of(system.HorizontalDatum.Name)
            ?? throw new TerrainException(MapProblem.Of(file, $"a datum '{system.HorizontalDatum.Name}', which is not known here", "WGS 84 or one that follows it, NAD27, ED50"));
    }

    private static MapProjection ProjectionOf(string file, ProjectedCoordinateSystem system)
    {
        var unit = system.LinearUnit.MetersPerUnit;
        if (!MapProjection.Methods.TryGetValue(system.Projection.ClassName.ToLowerInvariant(), out var method) || !(unit > 0))
        {
            throw new TerrainException(MapProblem.Of(file, $"a projected grid by method '{system.Projection.ClassName}'", MapProjection.Allowed));
        }

        var parameters = Enumerable.Range(0, system.Projection.NumParameters).Select(system.Projection.GetParameter)
            .Select(parameter => (parameter.Name, parameter.Value * (parameter.Name.StartsWith("false_", StringComparison.OrdinalIgnoreCase) ? unit : 1)));
        return new(method, [.. parameters], unit);
    }
}
