using System.Runtime.CompilerServices;

namespace Parapet.Earth.Propagation.Paths;

/// <summary>Rings of range that widen by a constant share.</summary>
internal readonly struct RingScale
{
    private const double FirstMetres = 2000;
    private const double Ratio = 1.06;

    private static readonly double PerLogarithm = 1 / Math.Log(Ratio);

    public RingScale(double farthestMetres) =>
        Count = 2 + Math.Max(0, (int)Math.Ceiling(Math.Log(farthestMetres / FirstMetres) * PerLogarithm));

    public int Count { get; }

    public static double RangeOf(int ring) => FirstMetres * Math.Pow(Ratio, ring);

    /// <summary>The ring below a range and the share of the way to the next; the ends stand for what lies beyond them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int Ring, double Share) PlaceOf(double rangeMetres)
    {
        var place = Math.Clamp(Math.Log(rangeMetres / FirstMetres) * PerLogarithm, 0, Count - 1 - 1e-9);
        var ring = (int)place;
        return (ring, place - ring);
    }
}
