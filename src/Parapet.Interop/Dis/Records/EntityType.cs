using System.Runtime.CompilerServices;
using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>What an entity is, from kind to detail, eight bytes; the numbers below the kind are of the public list [SISO010].</summary>
public record struct EntityType(EntityKind Kind, byte Domain, ushort Country, byte Category, byte Subcategory, byte Specific, byte Extra) : IRecord
{
    public EntityKind Kind = Kind;
    public byte Domain = Domain;
    public ushort Country = Country;
    public byte Category = Category;
    public byte Subcategory = Subcategory;
    public byte Specific = Specific;
    public byte Extra = Extra;

    /// <summary>As lists print it: kind to extra, between dots.</summary>
    public override string ToString() => FormattableString.Invariant($"{(byte)Kind}.{Domain}.{Country}.{Category}.{Subcategory}.{Specific}.{Extra}");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Code("kind", ref Kind);
        wire.Byte("domain", ref Domain);
        wire.UInt16("country", ref Country);
        wire.Byte("category", ref Category);
        wire.Byte("subcategory", ref Subcategory);
        wire.Byte("specific", ref Specific);
        wire.Byte("extra", ref Extra);
    }
}
