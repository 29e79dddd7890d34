using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>Entities of one type that are not told of by themselves.</summary>
public ref struct SilentEntities : IRecord
{
    private RecordList<AppearanceBits> _appearances;

    public ushort Number;

    public EntityType Type;

    /// <summary>Of some of them, where they look different.</summary>
    public RecordList<AppearanceBits> Appearances { readonly get => _appearances; init => _appearances = value; }

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Block(12, "silent entities");
        wire.UInt16("number", ref Number);
        var appearances = (ushort)_appearances.Count;
        wire.Count(ref appearances);
        wire.Record("type", ref Type);
        wire.Records("appearances", appearances, ref _appearances);
    }
}
