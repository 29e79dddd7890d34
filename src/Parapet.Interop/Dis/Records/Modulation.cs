using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>How the carrier is modulated.</summary>
public struct Modulation : IRecord
{
    /// <summary>Bits: frequency hopping, pseudo noise, time hopping.</summary>
    public ushort SpreadSpectrum;

    public MajorModulation Major;

    /// <summary>By the public list; its meaning depends on the major one.</summary>
    public ushort Detail;

    /// <summary>By the public list; 0 for other.</summary>
    public ushort RadioSystem;

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.UInt16("spreadSpectrum", ref SpreadSpectrum);
        wire.Code("major", ref Major);
        wire.UInt16("detail", ref Detail);
        wire.UInt16("radioSystem", ref RadioSystem);
    }
}
