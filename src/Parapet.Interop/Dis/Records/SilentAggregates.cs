using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>Aggregates of one type that are not told of by themselves, twelve bytes.</summary>
public struct SilentAggregates : IRecord
{
    private ushort _padding;

    public ushort Number;

    public EntityType Type;

    static int IRecord.FixedSize => 12;

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.UInt16("number", ref Number);
        wire.Padding(ref _padding);
        wire.Record("type", ref Type);
    }
}
