using System.Runtime.CompilerServices;
using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>What an entity, aggregate or process is called in an exercise: site, application and number, six bytes.</summary>
public record struct EntityId(ushort Site, ushort Application, ushort Number) : IRecord
{
    public ushort Site = Site;
    public ushort Application = Application;
    public ushort Number = Number;

    /// <summary>In bytes.</summary>
    public const int Size = 6;

    /// <summary>No entity: as of a missile that is not tracked, or a target that is not known.</summary>
    public static EntityId None => default;

    /// <summary>Every entity of every application of every site.</summary>
    public static EntityId All => new(ushort.MaxValue, ushort.MaxValue, ushort.MaxValue);

    public override string ToString() => FormattableString.Invariant($"{Site}:{Application}:{Number}");

    static int IRecord.FixedSize => Size;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.UInt16("site", ref Site);
        wire.UInt16("application", ref Application);
        wire.UInt16("number", ref Number);
    }
}
