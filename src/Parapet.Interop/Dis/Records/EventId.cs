using System.Runtime.CompilerServices;
using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>What ties PDUs about one event together, as a shot and its end: site, application and number, six bytes.</summary>
public record struct EventId(ushort Site, ushort Application, ushort Number) : IRecord
{
    public ushort Site = Site;
    public ushort Application = Application;
    public ushort Number = Number;

    public override string ToString() => FormattableString.Invariant($"{Site}:{Application}:{Number}");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.UInt16("site", ref Site);
        wire.UInt16("application", ref Application);
        wire.UInt16("number", ref Number);
    }
}
