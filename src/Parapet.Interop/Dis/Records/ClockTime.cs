using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>Hours since 1970 began, and time past the hour.</summary>
public struct ClockTime : IRecord
{
    public uint Hours;

    public DisTimestamp PastHour;

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.UInt32("hours", ref Hours);
        wire.Time("pastHour", ref PastHour);
    }
}
