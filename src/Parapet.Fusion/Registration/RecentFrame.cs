using Parapet.Earth.Ellipsoid;

namespace Parapet.Fusion.Registration;

/// <summary>A radar's local frame, found anew when a second has gone by: an aircraft has then flown 200 m, which turns what it is off by a thousandth.</summary>
internal struct RecentFrame(RegisteredKeeper keeper)
{
    private static readonly Duration Lasting = Duration.FromSeconds(1);

    private LocalFrame _frame;
    private bool _stays;
    private Instant _from = new(long.MinValue / 2);

    /// <summary>The frame at a time, up to a second old.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public ref readonly LocalFrame At(Instant time)
    {
        if (_stays)
        {
            return ref _frame;
        }

        var since = time - _from;
        if (since > Lasting || since < Duration.Zero)
        {
            _frame = keeper.FrameAt(time);
            _from = time;
            _stays = keeper.Stands;
        }

        return ref _frame;
    }
}
