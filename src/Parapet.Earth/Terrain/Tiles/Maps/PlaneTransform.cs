using System.Globalization;
using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace Parapet.Earth.Terrain.Tiles.Maps;

/// <summary>Between latitude and longitude on WGS 84, in degrees, and a file's own coordinates, in the file's unit.</summary>
internal sealed class PlaneTransform
{
    private const string Plain = "GEOGCS[\"WGS 84\",DATUM[\"WGS 84\",SPHEROID[\"WGS 84\",6378137,298.257223563],TOWGS84[0,0,0,0,0,0,0]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]";

    private readonly MathTransform? _shift;
    private readonly MathTransform? _unshift;
    private readonly MathTransform? _project;
    private readonly MathTransform? _unproject;
    private readonly double _metresPerUnit;

    private PlaneTransform(KnownMap map, DatumShift? shift)
    {
        var geographic = Geographic(map.Datum, shift);
        if (shift is not null)
        {
            (_shift, _unshift) = Between(Plain, geographic);
        }

        if (map.Projection is { } projection)
        {
            (_project, _unproject) = Between(geographic, projection.Text(geographic));
        }

        _metresPerUnit = map.Projection?.MetresPerUnit ?? 1;
    }

    /// <summary>The transform for a file whose middle has these coordinates.</summary>
    /// <exception cref="TerrainException">The middle lies off the map, or no shift of the datum is known there.</exception>
    public static PlaneTransform Around(string file, KnownMap map, double x, double y)
    {
        try
        {
            var unshifted = new PlaneTransform(map, null);
            return unshifted.ToGeographic(x, y) is not { } middle ? throw new TerrainException(OffTheMap(file, x, y))
                : map.Datum.ShiftAt(file, middle.Latitude, middle.Longitude) is { } shift ? new(map, shift)
                : unshifted;
        }
        catch (Exception e) when (e is not (TerrainException or OutOfMemoryException))
        {
            // Where a parameter is missing or out of its bounds, the library's exception comes wrapped in another.
            var reason = e.GetBaseException().Message.ReplaceLineEndings(" ");
            throw new TerrainException(MapProblem.Of(file, $"a map that cannot be drawn ({reason})", MapProjection.Allowed));
        }
    }

    public static TerrainProblem OffTheMap(string file, double x, double y) =>
        new(file, string.Create(CultureInfo.InvariantCulture, $"posts at {x:F1}, {y:F1}, which lie off the map"), "coordinates within the projection");

    /// <summary>A file's coordinates of a place; not-a-number where the map does not reach it.</summary>
    public (double X, double Y) FromGeographic(double latitude, double longitude)
    {
        try
        {
            var (x, y) = _shift?.Transform(longitude, latitude) ?? (longitude, latitude);
            return _project?.Transform(x, y) is { } plane ? (plane.x / _metresPerUnit, plane.y / _metresPerUnit) : (x, y);
        }
        catch (Exception e) when (IsOffTheMap(e))
        {
            return (double.NaN, double.NaN);
        }
    }

    /// <summary>The place of a file's coordinates; null where they lie off the map.</summary>
    public (double Latitude, double Longitude)? ToGeographic(double x, double y)
    {
        try
        {
            var (longitude, latitude) = _unproject?.Transform(x * _metresPerUnit, y * _metresPerUnit) ?? (x, y);
            (longitude, latitude) = _unshift?.Transform(longitude, latitude) ?? (longitude, latitude);
            return double.IsFinite(longitude) && Math.Abs(latitude) <= 90.01 && IsThere(latitude, longitude, x, y)
                ? (latitude, Math.IEEERemainder(longitude, 360))
                : null;
        }
        catch (Exception e) when (IsOffTheMap(e))
        {
            return null;
        }
    }

    /// <summary>The library's word for a place that a projection does not reach, or at which its series do not end.</summary>
    private static bool IsOffTheMap(Exception e) => e is ArgumentException or ArithmeticException or InvalidOperationException;

    /// <summary>Whether a place leads back to where it came from: beyond a map's edge the inverse gives any place.</summary>
    private bool IsThere(double latitude, double longitude, double x, double y)
    {
        var back = FromGeographic(latitude, longitude);
        var slack = _project is null ? 1e-6 : 1 / _metresPerUnit;
        return Math.Abs(back.X - x) <= slack && Math.Abs(back.Y - y) <= slack;
    }

    private static string Geographic(HorizontalDatum datum, DatumShift? shift)
    {
        var turned = shift is null ? "" : string.Create(CultureInfo.InvariantCulture, $",TOWGS84[{shift.XMetres},{shift.YMetres},{shift.ZMetres},0,0,{shift.TurnArcSeconds},{shift.ScaleParts}]");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"GEOGCS[\"{datum.Name}\",DATUM[\"{datum.Name}\",SPHEROID[\"{datum.Name}\",{datum.SemiMajorMetres:R},{datum.InverseFlattening:R}]{turned}],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]");
    }

    private static (MathTransform There, MathTransform Back) Between(string from, string to)
    {
        var (systems, transforms) = (new CoordinateSystemFactory(), new CoordinateTransformationFactory());
        var (a, b) = (systems.CreateFromWkt(from), systems.CreateFromWkt(to));
        return (transforms.CreateFromCoordinateSystems(a, b).MathTransform, transforms.CreateFromCoordinateSystems(b, a).MathTransform);
    }
}
