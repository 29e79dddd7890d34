using Parapet.Earth.Terrain;

namespace Parapet.Tests.Unit.Earth;

/// <summary>A piece of real mountains: see Fixtures/PROVENANCE.md.</summary>
internal static class SpanishPeaks
{
    public const double Latitude = 37.42;

    public const double Longitude = -105.10;

    public static byte[] Bytes()
    {
        using var stream = typeof(SpanishPeaks).Assembly.GetManifestResourceStream("spanish-peaks.tif")!;
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
