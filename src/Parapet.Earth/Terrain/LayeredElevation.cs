using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain.Water;

namespace Parapet.Earth.Terrain;

/// <summary>Layers of relief, finest first; the first that knows a place answers, and below them all lies the smooth earth.</summary>
public sealed class LayeredElevation : IElevation
{
    private readonly IReliefLayer[] _layers;

    /// <param name="layers">From the finest to the coarsest; may be empty.</param>
    public LayeredElevation(params IReadOnlyList<IReliefLayer> layers)
    {
        _layers = [.. layers];
        PostSpacing = _layers.Length == 0 ? Length.FromKilometres(1) : _layers.Min(layer => layer.PostSpacing);
        Lowest = _layers.Select(layer => layer.Lowest).Append(Length.Zero).Min();
        Highest = _layers.Select(layer => layer.Highest).Append(Length.Zero).Append(WaterMask.Shipped.Highest).Max();
    }

    /// <summary>How far from water a ship may lie: harbours that the shore line leaves out are within it.</summary>
    public static Length Harbour { get; } = Length.FromKilometres(5);

    /// <summary>From the finest to the coarsest.</summary>
    public IReadOnlyList<IReliefLayer> Layers => _layers;

    /// <summary>That of the finest layer; 1 km where there is none.</summary>
    public Length PostSpacing { get; }

    /// <inheritdoc/>
    public Length Lowest { get; }

    /// <inheritdoc/>
    public Length Highest { get; }

    /// <inheritdoc/>
    public Length HeightAt(Angle latitude, Angle longitude)
    {
        if (LayerUnder(latitude, longitude, out var ground) is null)
        {
            return Length.Zero;
        }

        var height = Length.FromMetres(ground.HeightMetres);
        return ground.HeightMetres < 0 && WaterMask.Shipped.SurfaceAt(latitude, longitude) is { } surface
            ? Length.Max(height, surface)
            : height;
    }

    public string LayerAt(Angle latitude, Angle longitude) =>
        LayerUnder(latitude, longitude, out _)?.Name ?? SmoothEarth.Instance.LayerAt(latitude, longitude);

    /// <summary>Whether any layer knows this place.</summary>
    public bool Covers(Angle latitude, Angle longitude) => LayerUnder(latitude, longitude, out _) is not null;

    /// <summary>
    /// Sea and lakes are where the mask of shore lines has them, but for land that it draws too small: ground above zero is
    /// no sea. Where no layer knows the ground, the mask alone decides.
    /// </summary>
    public WaterKind WaterAt(Angle latitude, Angle longitude)
    {
        var water = WaterMask.Shipped.At(latitude, longitude);
        return water == WaterKind.Sea && LayerUnder(latitude, longitude, out var ground) is not null && ground.HighestPostMetres > 0 ? WaterKind.None : water;
    }

    /// <summary>Whether sea or a lake lies at a place or within a reach of some kilometres about it, looked for every kilometre or so.</summary>
    public bool HasWaterWithin(Geodetic place, Length reach)
    {
        var rings = (int)Math.Ceiling(reach.Kilometres);
        var points =
            from ring in Enumerable.Range(1, rings)
            from bearing in Enumerable.Range(0, 6 * ring)
            select Geodesic.Direct(place, Azimuth.FromDegrees(60.0 * bearing / ring), reach * ((double)ring / rings)).Place;
        return points.Prepend(place).Any(point => WaterAt(point.Latitude, point.Longitude) != WaterKind.None);
    }

    /// <summary>The layer that answers at a place, and what it knows there; null where none does.</summary>
    internal IReliefLayer? LayerUnder(Angle latitude, Angle longitude, out Ground ground)
    {
        foreach (var layer in _layers)
        {
            if (layer.TryGround(latitude, longitude, out ground))
            {
                return layer;
            }
        }

        ground = default;
        return null;
    }
}
