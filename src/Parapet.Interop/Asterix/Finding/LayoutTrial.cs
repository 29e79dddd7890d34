using Parapet.Interop.Asterix.Layouts;

namespace Parapet.Interop.Asterix.Finding;

/// <summary>Reads sampled data blocks with one layout, strictly, and weighs what speaks against it.</summary>
internal sealed class LayoutTrial
{
    // Logarithms of how much more often each happens under a wrong layout than under the right one: a wrong one that reads a
    // block to its last octet is rare, a stray spare bit of a sloppy sender less so. Orders of magnitude only; the answer tells
    // editions apart by many records.
    private const double Refused = 8;
    private const double SpareSet = 3;
    private const double OutOfRange = 4;
    private const double EmptyIndicator = 2;
    private const double NoSource = 4;
    private const double KeptExpansion = 1;

    private const ulong Seed = 0xcbf29ce484222325;

    private readonly AsterixRecord _record;
    private readonly RecordReader _reader;
    private readonly Field[] _fields;
    private readonly ulong[] _names;

    public LayoutTrial(Edition edition)
    {
        _record = new(edition);
        _reader = new(edition);
        _fields = [.. edition.Fields];
        _names = [.. _fields.Select(field => $"{field.Path} {field.Scale?.Unit}".Aggregate(Seed, Mixed))];
        Source = edition.Find("010/SAC");
    }

    /// <summary>What speaks against it, as the logarithm of odds.</summary>
    public double Against { get; private set; }

    public long Records { get; private set; }

    public long RefusedBlocks { get; private set; }

    public long OddValues { get; private set; }

    /// <summary>Records in which anything was odd, and blocks that were refused.</summary>
    public long Offences { get; private set; }

    /// <summary>Equal for layouts that read all records to the same values: of every field that is not nothing its name, value and unit.</summary>
    public ulong Reading { get; private set; } = Seed;

    private Field? Source { get; }

    public CompiledLayout Layout => _reader.Edition.Layout;

    /// <summary>Weighs the records of one block.</summary>
    public void Read(ReadOnlySpan<byte> records)
    {
        while (!records.IsEmpty)
        {
            if (!_reader.TryRead(records, _record, out var length, out _))
            {
                RefusedBlocks++;
                Offences++;
                Reading = Mixed(Reading, ulong.MaxValue);
                Against += Refused;
                return;
            }

            Weigh();
            records = records[length..];
        }
    }

    private void Weigh()
    {
        Records++;
        var oddBefore = OddValues;
        Against += _record.KeptExpansions * KeptExpansion;
        var hasSource = Source is null;
        foreach (var value in _record.Values)
        {
            var field = _fields[value.Field];
            hasSource |= field == Source;
            if (value.Raw != 0 && field.Coding is not (Coding.Structure or Coding.Spare))
            {
                Reading = Mixed(Mixed(Reading, _names[value.Field]), BitConverter.DoubleToUInt64Bits(field.Value(value.Raw)));
            }

            if (field.Coding == Coding.Spare ? value.Raw != 0 : !field.Allows(value.Raw))
            {
                OddValues++;
                Against += field.Coding == Coding.Spare ? SpareSet : OutOfRange;
            }
            else if (field.Coding == Coding.Structure)
            {
                Against += EmptyIndicator;
            }
        }

        Against += hasSource ? 0 : NoSource;
        Offences += OddValues > oddBefore || !hasSource ? 1 : 0;
    }

    /// <summary>The hash of Fowler, Noll and Vo.</summary>
    private static ulong Mixed(ulong hash, ulong next) => (hash ^ next) * 0x100000001b3;

    private static ulong Mixed(ulong hash, char next) => Mixed(hash, (ulong)next);
}
