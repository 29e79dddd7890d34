using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>What a beam tracks or jams, eight bytes.</summary>
public struct TrackOrJam : IRecord
{
    public EntityId Target;

    /// <summary>Of the target, where one is jammed; 0 for all.</summary>
    public byte Emitter;

    /// <summary>Of that emitter; 0 for all.</summary>
    public byte Beam;

    static int IRecord.FixedSize => 8;

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Record("target", ref Target);
        wire.Byte("emitter", ref Emitter);
        wire.Byte("beam", ref Beam);
    }
}
