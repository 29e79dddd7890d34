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
    }

    /// <summary>From the finest to the coarsest.</summary>
    public IReadOnlyList<IReliefLayer> Layers => _layers;

    /// <summary>That of the finest layer; 1 km where there is none.</summary>
    public Length PostSpacing { get; }

    public Length HeightAt(Angle latitude, Angle longitude)
    {
        foreach (var layer in _layers)
        {
            if (layer.TryGround(latitude, longitude, out var ground))
            {
                return Length.FromMetres(ground.HeightMetres);
            }
        }

        return Length.Zero;
    }

    public string LayerAt(Angle latitude, Angle longitude)
    {
        foreach (var layer in _layers)
        {
            if (layer.TryGround(latitude, longitude, out _))
            {
                return layer.Name;
            }
        }

        return SmoothEarth.Instance.LayerAt(latitude, longitude);
    }

    /// <summary>Whether any layer knows this place.</summary>
    public bool Covers(Angle latitude, Angle longitude)
    {
        foreach (var layer in _layers)
        {
            if (layer.TryGround(latitude, longitude, out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Sea is where no layer has a post above zero around the place and one of them knows a depth there: a fine relief
    /// that draws the sea flat leaves the answer to a coarser one.
    /// </summary>
    public bool IsSea(Angle latitude, Angle longitude)
    {
        var deep = false;
        foreach (var layer in _layers)
        {
            if (layer.TryGround(latitude, longitude, out var ground))
            {
                if (ground.HighestPostMetres > 0)
                {
                    return deep;
                }

                deep |= ground.HighestPostMetres < 0;
            }
        }

        return deep;
    }
}
