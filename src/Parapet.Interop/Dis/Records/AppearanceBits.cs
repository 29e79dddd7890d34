using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>How some of several like entities look, four bytes.</summary>
public struct AppearanceBits : IRecord
{
    public uint Bits;

    static int IRecord.FixedSize => 4;

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.UInt32("bits", ref Bits);
    }
}
