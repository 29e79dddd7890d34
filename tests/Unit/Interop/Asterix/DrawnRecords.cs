using Parapet.Foundation.Randomness;
using Parapet.Interop.Asterix;
using Parapet.Interop.Asterix.Layouts;

namespace Parapet.Tests.Unit.Interop.Asterix;

/// <summary>Draws records of an edition: any of its items, each with parts and repetitions as it may have them, every value from those allowed.</summary>
internal ref struct DrawnRecords(Edition edition, int key)
{
    private readonly Edition _edition = edition;
    private RandomStream _stream = new RandomSource(7, (ulong)key).Stream(Purpose.Test, edition.Category);

    /// <param name="share">Of the items that are there, one in so many.</param>
    /// <param name="only">Paths of parts that may be drawn; null for all.</param>
    public AsterixRecord Draw(int share = 2, Func<string, bool>? only = null)
    {
        var record = new AsterixRecord(_edition);
        var layout = _edition.Layout;
        var variant = _stream.NextIndex(layout.Root.Slots.Length);
        Compound(record, layout.Root, variant, share, only);
        return record;
    }

    private void Compound(AsterixRecord record, Node node, int variant, int share, Func<string, bool>? only)
    {
        Node[] parts = [.. node.Slots[variant].OfType<Node>().Where(part => only?.Invoke(part.Path) ?? true)];
        var must = parts.Length == 0 ? -1 : _stream.NextIndex(parts.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            var isNeeded = parts[i].Variants is not null || (node.Depth == 0 && parts[i].Name == "010");
            if (i == must || isNeeded || _stream.NextIndex(share) == 0)
            {
                Part(record, parts[i], variant, share, only);
            }
        }
    }

    private void Part(AsterixRecord record, Node part, int variant, int share, Func<string, bool>? only)
    {
        switch (part.Kind)
        {
            case NodeKind.Octets:
                record.Add(_edition.Fields[part.Octets], Drawn(_stream.NextIndex(20)));
                break;
            case NodeKind.Compound or NodeKind.Expansion:
                Compound(record, part, 0, share, only);
                break;
            case NodeKind.Counted or NodeKind.Marked:
                for (var count = 1 + _stream.NextIndex(3); count > 0; count--)
                {
                    Chunk(record, part.Chunks[0], variant);
                }

                break;
            default:
                var last = _stream.NextIndex(part.Chunks.Length);
                for (var i = 0; i <= last; i++)
                {
                    Chunk(record, part.Chunks[i], variant);
                }

                break;
        }
    }

    private void Chunk(AsterixRecord record, Chunk chunk, int variant)
    {
        foreach (var plan in chunk.Fields)
        {
            var field = _edition.Fields[plan.Field];
            if (field.IsLong)
            {
                record.Add(field, Drawn(plan.Bits / 8));
            }
            else if (field.Coding != Coding.Spare)
            {
                record.Add(field, chunk.Owner.Variants is { } choice && choice.Field == plan.Field ? choice.Values[variant] : Value(field));
            }
            else if (plan.IsKept)
            {
                record.Add(field, 0);
            }
        }
    }

    private ulong Value(Field field)
    {
        if (field.Coding == Coding.SixBit)
        {
            return SixBitText.Parse("ABC 1"[..(1 + _stream.NextIndex(5))] + (char)('A' + _stream.NextIndex(26)), field.Bits)!.Value;
        }

        if (field.Coding == Coding.Ascii)
        {
            var letters = 0UL;
            for (var i = 0; i < field.Bits / 8; i++)
            {
                letters = (letters << 8) | (uint)('A' + _stream.NextIndex(26));
            }

            return letters;
        }

        while (true)
        {
            var raw = (((ulong)_stream.NextIndex(1 << 30) << 34) ^ ((ulong)_stream.NextIndex(1 << 30) << 15) ^ (ulong)_stream.NextIndex(1 << 15)) & (field.Bits >= 64 ? ulong.MaxValue : (1UL << field.Bits) - 1);
            raw = _stream.NextIndex(4) == 0 ? raw & 15 : raw;
            if (field.Allows(raw))
            {
                return raw;
            }

            // Ranges far narrower than the field are hit from the middle.
            if (field.Raw(field.Low is double.NegativeInfinity ? 0 : field.Low + (Math.Min(field.High, 1e9) - field.Low) * _stream.NextUniform()) is { } within && field.Allows(within))
            {
                return within;
            }
        }
    }

    private byte[] Drawn(int length)
    {
        var octets = new byte[length];
        for (var i = 0; i < length; i++)
        {
            octets[i] = (byte)('A' + _stream.NextIndex(26));
        }

        return octets;
    }
}
