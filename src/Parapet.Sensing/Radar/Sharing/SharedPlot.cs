using Parapet.Flight.Targets;
using Parapet.Messages;

namespace Parapet.Sensing.Radar.Sharing;

/// <summary>A plot of a scan in which nothing has been killed, with what decides whether it comes where something has been.</summary>
/// <param name="Target">What caused it; without meaning for a false plot, which comes always.</param>
/// <param name="Meeting">When the beam meets the target.</param>
/// <param name="Direction">Where the target truly is, of length one.</param>
/// <param name="PlaceInSector">Where across the sector, from 0 at its left edge to 1.</param>
internal readonly record struct SharedPlot(Plot Plot, TargetId Target, Instant Meeting, Vector<Enu> Direction, double PlaceInSector)
{
    private const int None = -1;

    /// <summary>Whether noise alone caused it.</summary>
    public bool IsFalse => Target.Value == None;

    public static SharedPlot False(in Plot plot) => new(plot, new(None), default, default, 0);
}
