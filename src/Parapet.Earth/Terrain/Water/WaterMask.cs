using System.IO.Compression;
using System.Text.Json;

namespace Parapet.Earth.Terrain.Water;

/// <summary>
/// Which places are sea, lake or land, all over the earth, by the shore lines of Natural Earth at 1:50 million
/// [NaturalEarth]: good to about 2 km, without islands and lakes of less than some 10 km.
/// </summary>
public sealed class WaterMask
{
    private static readonly Lazy<WaterMask> s_shipped = new(Load);

    private readonly ShoreLines _land;
    private readonly ShoreLines _lakes;
    private readonly LakeLevel[] _levels;

    private WaterMask(ShoreLines land, ShoreLines lakes, LakeLevel[] levels) => (_land, _lakes, _levels) = (land, lakes, levels);

    /// <summary>The mask that comes with the program. It can be read from many threads.</summary>
    public static WaterMask Shipped => s_shipped.Value;

    /// <summary>What the shore lines say of a place. Any longitude; latitudes from -90 to 90 deg.</summary>
    public WaterKind At(Angle latitude, Angle longitude) =>
        _lakes.Hold(latitude, longitude) ? WaterKind.Lake
        : _land.Hold(latitude, longitude) ? WaterKind.None
        : WaterKind.Sea;

    /// <summary>
    /// The level below which no water's surface lies at a place, above the ellipsoid as all heights here: zero at sea, a
    /// lake's own level where it is listed; null on land and where a relief has to say it.
    /// </summary>
    public Length? SurfaceAt(Angle latitude, Angle longitude) => At(latitude, longitude) switch
    {
        WaterKind.Sea => Length.Zero,
        WaterKind.Lake => Array.Find(_levels, level => level.Holds(latitude, longitude))?.Surface,
        _ => null,
    };

    /// <summary>No water's surface that <see cref="SurfaceAt"/> knows is higher.</summary>
    public Length Highest => _levels.Select(level => level.Surface).Append(Length.Zero).Max();

    private static WaterMask Load()
    {
        using var packed = new GZipStream(Resource("water.json.gz"), CompressionMode.Decompress);
        using var document = JsonDocument.Parse(packed);
        var root = document.RootElement;
        var step = root.GetProperty("step").GetDouble();
        using var levels = new StreamReader(Resource("lake-levels.csv"));
        return new(new(root.GetProperty("land"), step), new(root.GetProperty("lakes"), step), LakeLevel.Read(levels));
    }

    private static Stream Resource(string name) => typeof(WaterMask).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"the program was built without {name}");
}
