using System.IO.Compression;
using System.Runtime.InteropServices;
using BitMiracle.LibTiff.Classic;
using ZstdSharp;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>The strips or tiles of a TIFF's open directory, unpacked one at a time.</summary>
internal sealed class GeoTiffBlocks
{
    private readonly Tiff _tiff;
    private readonly string _file;
    private readonly Compression _compression;
    private readonly int _predictor;
    private readonly long[] _offsets;
    private readonly long[] _counts;

    /// <exception cref="TerrainException">The directory does not say where its blocks lie, or one lies beyond the file's end.</exception>
    public GeoTiffBlocks(Tiff tiff, string file, long fileBytes)
    {
        _tiff = tiff;
        _file = file;
        IsTiled = tiff.IsTiled();
        _compression = (Compression)tiff.GetFieldDefaulted(TiffTag.COMPRESSION)[0].ToInt();
        _predictor = TiffPredictor.Of(tiff);
        _offsets = tiff.GetField(IsTiled ? TiffTag.TILEOFFSETS : TiffTag.STRIPOFFSETS)?[0].TolongArray() ?? [];
        _counts = tiff.GetField(IsTiled ? TiffTag.TILEBYTECOUNTS : TiffTag.STRIPBYTECOUNTS)?[0].TolongArray() ?? [];
        if (_offsets.Length == 0 || _counts.Length != _offsets.Length)
        {
            throw new TerrainException(new TerrainProblem(file, $"{_offsets.Length} places and {_counts.Length} sizes of blocks", "one of each for every strip or tile"));
        }

        for (var block = 0; block < _offsets.Length; block++)
        {
            if (!IsAbsent(block) && (_offsets[block] < 0 || _counts[block] < 0 || _offsets[block] > fileBytes - _counts[block]))
            {
                throw new TerrainException(new TerrainProblem(
                    file, $"{fileBytes} bytes", $"{_offsets[block] + _counts[block]} bytes at least, by its own directory: the file is cut short"));
            }
        }
    }

    public bool IsTiled { get; }

    /// <summary>How many blocks are there; a sparse file leaves out those without a height.</summary>
    public int Held => Enumerable.Range(0, Count).Count(block => !IsAbsent(block));

    public int Count => _counts.Length;

    /// <summary>Whether a sparse file leaves this block out. The library puts a size of its own in place of some zeros, but never a place.</summary>
    public bool IsAbsent(int block) => _counts[block] == 0 || _offsets[block] == 0;

    /// <summary>A block that names more bytes than its own can hold is damaged, and must not get the memory that they would take.</summary>
    /// <exception cref="TerrainException">The block is one.</exception>
    public void CheckPromise(int block, long bytes)
    {
        if (bytes > TiffCompression.MostTimes(_compression) * _counts[block])
        {
            throw new TerrainException(new TerrainProblem(
                _file, $"{bytes} bytes in {_counts[block]} of {(IsTiled ? "tile" : "strip")} {block}", $"at most {TiffCompression.MostTimes(_compression)} times as many"));
        }
    }

    /// <summary>Unpacks a block that is there.</summary>
    /// <param name="block">Its number in the file's own order.</param>
    /// <param name="bytes">Takes as many bytes of the block as fit: whole rows.</param>
    /// <param name="columns">Samples in a row of the block.</param>
    /// <param name="sampleBytes">Of a sample.</param>
    /// <exception cref="TerrainException">The block is damaged or cut short.</exception>
    public void Read(int block, byte[] bytes, int columns, int sampleBytes)
    {
        var read = TiffCompression.IsUnpackedHere(_compression) ? Unpack(block, bytes, columns, sampleBytes)
            : IsTiled ? _tiff.ReadEncodedTile(block, bytes, 0, bytes.Length)
            : _tiff.ReadEncodedStrip(block, bytes, 0, bytes.Length);
        if (read < bytes.Length)
        {
            throw new TerrainException(new TerrainProblem(
                _file, $"{(IsTiled ? "tile" : "strip")} {block} with {Math.Max(0, read)} bytes", $"{bytes.Length} bytes"));
        }
    }

    private int Unpack(int block, byte[] bytes, int columns, int sampleBytes)
    {
        var packed = new byte[_counts[block]];
        _ = IsTiled ? _tiff.ReadRawTile(block, packed, 0, packed.Length) : _tiff.ReadRawStrip(block, packed, 0, packed.Length);
        var read = _compression == TiffCompression.Zstandard ? FromZstandard(packed, bytes) : Inflated(packed, bytes);
        if (_tiff.IsByteSwapped() && _predictor != TiffPredictor.FloatingPoint)
        {
            Swap(bytes, sampleBytes);
        }

        TiffPredictor.Undo(_predictor, bytes, columns, sampleBytes);
        return read;
    }

    private static int FromZstandard(byte[] packed, byte[] bytes)
    {
        using var unpacker = new Decompressor();
        return unpacker.Unwrap(packed, bytes.AsSpan());
    }

    private static int Inflated(byte[] packed, byte[] bytes)
    {
        using var unpacker = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        return unpacker.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
    }

    private static void Swap(Span<byte> bytes, int sampleBytes)
    {
        switch (sampleBytes)
        {
            case 2:
                Reverse(MemoryMarshal.Cast<byte, ushort>(bytes));
                break;
            case 4:
                Reverse(MemoryMarshal.Cast<byte, uint>(bytes));
                break;
            case 8:
                Reverse(MemoryMarshal.Cast<byte, ulong>(bytes));
                break;
        }

        static void Reverse<T>(Span<T> values)
            where T : unmanaged
        {
            foreach (ref var value in values)
            {
                MemoryMarshal.AsBytes(new Span<T>(ref value)).Reverse();
            }
        }
    }
}
