using System.Runtime.CompilerServices;

namespace Parapet.Interop.Dis.Layout;

/// <summary>What every wire does alike.</summary>
internal static class WireExtensions
{
    /// <summary>A record within a record.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Record<TWire, T>(this scoped ref TWire wire, string name, ref T value)
        where TWire : struct, IWire, allows ref struct
        where T : struct, IRecord, allows ref struct
    {
        wire.Begin(name);
        value.Pass(ref wire);
        wire.End();
    }
}
