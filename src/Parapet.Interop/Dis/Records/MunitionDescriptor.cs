using System.Runtime.CompilerServices;
using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>What is fired or goes off, sixteen bytes. Of an expendable, as chaff, only the type has a meaning.</summary>
public record struct MunitionDescriptor(EntityType Type, ushort Warhead, ushort Fuse, ushort Quantity, ushort RoundsPerMinute) : IRecord
{
    /// <summary>Of the munition.</summary>
    public EntityType Type = Type;

    /// <summary>By the public list; 1000 is high explosive.</summary>
    public ushort Warhead = Warhead;

    /// <summary>By the public list; 3100 is a proximity fuse.</summary>
    public ushort Fuse = Fuse;

    /// <summary>Rounds of a burst.</summary>
    public ushort Quantity = Quantity;

    /// <summary>Of a burst.</summary>
    public ushort RoundsPerMinute = RoundsPerMinute;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Record("type", ref Type);
        wire.UInt16("warhead", ref Warhead);
        wire.UInt16("fuse", ref Fuse);
        wire.UInt16("quantity", ref Quantity);
        wire.UInt16("roundsPerMinute", ref RoundsPerMinute);
    }
}

/// <summary>What goes off that is no munition, in the place of a <see cref="MunitionDescriptor"/>.</summary>
public struct ExplosionDescriptor : IRecord
{
    private ushort _padding;

    /// <summary>Of the object.</summary>
    public EntityType Type;

    /// <summary>By the public list.</summary>
    public ushort Material;

    /// <summary>As kilograms of TNT.</summary>
    public float ForceKilograms;

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Record("type", ref Type);
        wire.UInt16("material", ref Material);
        wire.Padding(ref _padding);
        wire.Single("forceKilograms", ref ForceKilograms);
    }
}
