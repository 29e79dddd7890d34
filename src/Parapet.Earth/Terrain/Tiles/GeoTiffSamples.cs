using System.Runtime.InteropServices;
using BitMiracle.LibTiff.Classic;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>What each kind of sample is called in a TIFF's tags, and how its bytes become a number.</summary>
internal static class GeoTiffSamples
{
    /// <summary>As an error says what may be used.</summary>
    public const string Allowed = "integers of 8, 16 or 32 bits, floating point of 32 or 64 bits";

    /// <summary>The kind with this format and number of bits; null where it is none that holds heights.</summary>
    public static GeoTiffSample? Of(SampleFormat format, int bits) => (format, bits) switch
    {
        (SampleFormat.UINT or SampleFormat.VOID, 8) => GeoTiffSample.UInt8,
        (SampleFormat.INT, 8) => GeoTiffSample.Int8,
        (SampleFormat.UINT or SampleFormat.VOID, 16) => GeoTiffSample.UInt16,
        (SampleFormat.INT, 16) => GeoTiffSample.Int16,
        (SampleFormat.UINT or SampleFormat.VOID, 32) => GeoTiffSample.UInt32,
        (SampleFormat.INT, 32) => GeoTiffSample.Int32,
        (SampleFormat.IEEEFP, 32) => GeoTiffSample.Float32,
        (SampleFormat.IEEEFP, 64) => GeoTiffSample.Float64,
        _ => null,
    };

    public static int Bytes(this GeoTiffSample sample) => sample switch
    {
        GeoTiffSample.UInt8 or GeoTiffSample.Int8 => 1,
        GeoTiffSample.UInt16 or GeoTiffSample.Int16 => 2,
        GeoTiffSample.Float64 => 8,
        _ => 4,
    };

    /// <summary>The number at an index of a row of samples in this machine's byte order.</summary>
    public static double At(this GeoTiffSample sample, ReadOnlySpan<byte> bytes, int index) => sample switch
    {
        GeoTiffSample.UInt8 => bytes[index],
        GeoTiffSample.Int8 => (sbyte)bytes[index],
        GeoTiffSample.UInt16 => MemoryMarshal.Cast<byte, ushort>(bytes)[index],
        GeoTiffSample.Int16 => MemoryMarshal.Cast<byte, short>(bytes)[index],
        GeoTiffSample.UInt32 => MemoryMarshal.Cast<byte, uint>(bytes)[index],
        GeoTiffSample.Int32 => MemoryMarshal.Cast<byte, int>(bytes)[index],
        GeoTiffSample.Float32 => MemoryMarshal.Cast<byte, float>(bytes)[index],
        _ => MemoryMarshal.Cast<byte, double>(bytes)[index],
    };
}
