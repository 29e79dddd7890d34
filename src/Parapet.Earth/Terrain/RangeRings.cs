namespace Parapet.Earth.Terrain;

/// <summary>
/// Ranges at which a ray is sampled: even steps up to the 200th, and from there each step a 200th of the range, which
/// stays finer than the spacing between neighbouring azimuths.
/// </summary>
internal readonly struct RangeRings
{
    private const int EvenRings = 200;

    private readonly double _stepMetres;
    private readonly double _kneeMetres;

    public RangeRings(double stepMetres, double maximumMetres)
    {
        _stepMetres = stepMetres;
        _kneeMetres = stepMetres * EvenRings;
        Count = 0;
        Count = Place(maximumMetres) + 1;
    }

    /// <summary>The number of rings, the one of range zero included.</summary>
    public int Count { get; }

    public double RangeOf(int ring) =>
        ring <= EvenRings ? ring * _stepMetres : _kneeMetres * Math.Exp((double)(ring - EvenRings) / EvenRings);

    /// <summary>The same rings out to another range.</summary>
    public RangeRings To(double maximumMetres) => new(_stepMetres, maximumMetres);

    /// <summary>What looks to each ring have in common; nothing for that of range zero.</summary>
    public RingSight[] Sights()
    {
        var sights = new RingSight[Count];
        for (var ring = 1; ring < sights.Length; ring++)
        {
            sights[ring] = RingSight.At(RangeOf(ring));
        }

        return sights;
    }

    /// <summary>The last ring that lies within a range.</summary>
    public int IndexOf(double rangeMetres) => Math.Min(Place(rangeMetres), Count - 1);

    private int Place(double rangeMetres) => rangeMetres <= _kneeMetres
        ? (int)(rangeMetres / _stepMetres)
        : EvenRings + (int)(EvenRings * Math.Log(rangeMetres / _kneeMetres));
}
