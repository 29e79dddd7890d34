using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>A number with its name, eight bytes.</summary>
public struct FixedDatum : IRecord
{
    /// <summary>By the public list.</summary>
    public uint Id;

    /// <summary>Its bits: whether an integer or a real number depends on its name.</summary>
    public uint Value;

    static int IRecord.FixedSize => 8;

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.UInt32("id", ref Id);
        wire.UInt32("value", ref Value);
    }
}
