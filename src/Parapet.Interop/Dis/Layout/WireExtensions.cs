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

    /// <summary>One record of a list: those of one size lie in a block of their own, others make theirs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Listed<TWire, T>(this scoped ref TWire wire, ref T value)
        where TWire : struct, IWire, allows ref struct
        where T : struct, IRecord, allows ref struct
    {
        if (T.FixedSize > 0)
        {
            wire.Block(T.FixedSize, "record");
        }

        value.Pass(ref wire);
    }
}
