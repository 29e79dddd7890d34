using Parapet.Earth.Terrain;

namespace Parapet.Tests.Unit.Earth;

/// <summary>A piece of real mountains: see Fixtures/PROVENANCE.md.</summary>
internal static class SpanishPeaks
{
    public const double Latitude = 37.42;

    public const double Longitude = -105.10;

    public static byte[] Bytes() => Resource("spanish-peaks.tif");

    /// <summary>The square degree to the east, DTED level 0.</summary>
    public static byte[] DtedBytes() => Resource("n37w105.dt0");

    private static byte[] Resource(string name)
    {
        using var stream = typeof(SpanishPeaks).Assembly.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public static LayeredElevation Load()
    {
        using var stream = new MemoryStream(Bytes());
        return new(ShippedRelief.Load(stream));
    }
}
