using System.Collections.Immutable;
using Parapet.Earth.Terrain.Tiles;
using Parapet.Earth.Terrain.Water;

namespace Parapet.Earth.Terrain;

/// <summary>Adds up which layers an area's ground rests on, and which squares of its land no tile knows.</summary>
/// <param name="terrain">The ground.</param>
/// <param name="middle">A longitude within half a turn of the whole area.</param>
public sealed class GroundSurvey(LayeredElevation terrain, Angle middle)
{
    /// <summary>In place of a layer: sea that no layer knows, at zero by the shore lines.</summary>
    public const string Sea = "sea";

    private readonly Dictionary<string, double> _weights = [];
    private readonly SortedSet<(int South, int West)> _missing = [];

    /// <summary>From the largest to the smallest; empty where nothing was added.</summary>
    public ImmutableArray<LayerShare> Shares
    {
        get
        {
            var total = _weights.Values.Sum();
            return [.. _weights.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new LayerShare(pair.Key, Ratio.Of(pair.Value / total)))];
        }
    }

    /// <summary>
    /// The smallest rectangle of whole degrees that holds all squares with land that no tile knows, as SOUTH,WEST,NORTH,EAST
    /// in degrees, WEST above EAST across the antimeridian; null where there are none.
    /// </summary>
    public string? MissingArea => _missing.Count == 0 ? null : FormattableString.Invariant(
        $"{_missing.Min(square => square.South)},{Wrapped(_missing.Min(square => square.West))},{_missing.Max(square => square.South) + 1},{Wrapped(_missing.Max(square => square.West) + 1)}");

    /// <summary>Adds a place that stands for some of the area.</summary>
    /// <param name="weight">How much, in any unit.</param>
    public void Add(Angle latitude, Angle longitude, double weight)
    {
        var layer = terrain.LayerUnder(latitude, longitude, out _);
        var name = layer?.Name ?? (terrain.WaterAt(latitude, longitude) == WaterKind.Sea ? Sea : SmoothEarth.Instance.LayerAt(latitude, longitude));
        _weights[name] = _weights.GetValueOrDefault(name) + weight;
        if (layer is not TileFolder && terrain.WaterAt(latitude, longitude) == WaterKind.None)
        {
            var east = middle.Degrees + Math.IEEERemainder(longitude.Degrees - middle.Degrees, 360);
            _missing.Add((Math.Min(89, (int)Math.Floor(latitude.Degrees)), (int)Math.Floor(east)));
        }
    }

    private static int Wrapped(int degrees) => degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
}
