using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>Which equipment, and how it is set.</summary>
public struct IffSystem : IRecord
{
    public IffSystemType Type;

    public IffSystemName Name;

    public IffSystemMode Mode;

    /// <summary>Bits: whether this is a change, a heartbeat, an interactive exercise, and so on.</summary>
    public byte ChangeAndOptions;

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Code("type", ref Type);
        wire.Code("name", ref Name);
        wire.Code("mode", ref Mode);
        wire.Byte("changeAndOptions", ref ChangeAndOptions);
    }
}
