using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>How a beam jams, four bytes; a single number in version 6.</summary>
public struct JammingTechnique : IRecord
{
    public byte Kind;

    public byte Category;

    public byte Subcategory;

    public byte Specific;

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Byte("kind", ref Kind);
        wire.Byte("category", ref Category);
        wire.Byte("subcategory", ref Subcategory);
        wire.Byte("specific", ref Specific);
    }
}
