using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>One layer of an IFF PDU behind the first. Only the second is read; others keep their content as it comes.</summary>
public ref struct IffLayer : IRecord
{
    internal const int HeadSize = 4;
    private const int SecondHeadSize = 24;

    private RecordList<IffEmission> _emissions;
    private ReadOnlySpan<byte> _content;

    /// <summary>From 2 on.</summary>
    public byte Number;

    /// <summary>What the layer makes of it.</summary>
    public byte Specific;

    /// <summary>Of the second layer.</summary>
    public BeamSweep Sweep;

    /// <summary>Of the second layer: what the system makes of it.</summary>
    public byte Data1;

    /// <summary>Of the second layer: what the system makes of it.</summary>
    public byte Data2;

    /// <summary>Of the second layer.</summary>
    public RecordList<IffEmission> Emissions { readonly get => _emissions; init => _emissions = value; }

    /// <summary>Of the second layer what is beyond all that is known; of others all behind the four bytes of their head.</summary>
    public ReadOnlySpan<byte> Content { readonly get => _content; init => _content = value; }

    private readonly int Known => Number == 2 ? HeadSize + SecondHeadSize + _emissions.Bytes.Length : HeadSize;

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Block(HeadSize, "layer");
        wire.Byte("number", ref Number);
        wire.Byte("specific", ref Specific);
        var length = (ushort)(Known + _content.Length);
        wire.Count(ref length);
        if (Number == 2)
        {
            wire.Block(SecondHeadSize, "layer 2");
            wire.Record("sweep", ref Sweep);
            wire.Byte("data1", ref Data1);
            wire.Byte("data2", ref Data2);
            var emissions = (ushort)_emissions.Count;
            wire.Count(ref emissions);
            wire.Records("emissions", emissions, ref _emissions);
        }

        if (length < Known)
        {
            wire.Refuse("layer, length", $"{length} bytes; its parts take {Known}");
            length = (ushort)Known;
        }

        wire.Bytes("contentHex", length - Known, ref _content);
    }
}
