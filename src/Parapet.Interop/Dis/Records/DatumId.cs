using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>The name of a datum, four bytes.</summary>
public struct DatumId : IRecord
{
    /// <summary>By the public list.</summary>
    public uint Id;

    static int IRecord.FixedSize => 4;

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.UInt32("id", ref Id);
    }
}
