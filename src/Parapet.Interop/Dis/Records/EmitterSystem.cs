using System.Numerics;
using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>One emitter of an entity with its beams.</summary>
public ref struct EmitterSystem : IRecord
{
    private const int HeadSize = 20;

    private RecordList<EmitterBeam> _beams;
    private ReadOnlySpan<byte> _unknown;
    private DeclaredWords _length;
    private ushort _padding;

    /// <summary>By the public list.</summary>
    public ushort Name;

    public EmitterFunction Function;

    /// <summary>Numbers the emitters of one entity.</summary>
    public byte Number;

    /// <summary>In metres along the axes of the entity.</summary>
    public Vector3 Location;

    /// <summary>Up to 255.</summary>
    public RecordList<EmitterBeam> Beams { readonly get => _beams; init => _beams = value; }

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Block(HeadSize, "emitter system");
        var words = _length.Or(HeadSize + _beams.Bytes.Length + _unknown.Length);
        wire.Length(ref words);
        _length = new(words);
        var beams = (byte)_beams.Count;
        wire.Count(ref beams);
        wire.Padding(ref _padding);
        wire.UInt16("name", ref Name);
        wire.Code("function", ref Function);
        wire.Byte("number", ref Number);
        wire.Vector("locationMetres", ref Location);
        wire.Records("beams", beams, ref _beams);
        _length.Unknown(ref wire, "emitter system", HeadSize + _beams.Bytes.Length, ref _unknown);
    }
}
