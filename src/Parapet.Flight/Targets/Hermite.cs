using System.Runtime.CompilerServices;

namespace Parapet.Flight.Targets;

/// <summary>The cubic through two states that meets their positions and velocities [Burden2010, sec. 3.4].</summary>
internal static class Hermite
{
    /// <summary>The state at a share in [0, 1] of the time from one state to the other, <paramref name="seconds"/> apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TargetState Between(in TargetState from, in TargetState to, double seconds, double share)
    {
        var slope = 6 * share * (1 - share) / seconds;
        var leaveSlope = 1 - share * (4 - 3 * share);
        var arriveSlope = share * (3 * share - 2);
        var way = to.Position - from.Position;
        var (v, w) = (from.Velocity, to.Velocity);
        return new(
            PlaceBetween(from, to, seconds, share),
            new(
                slope * way.X + leaveSlope * v.X + arriveSlope * w.X,
                slope * way.Y + leaveSlope * v.Y + arriveSlope * w.Y,
                slope * way.Z + leaveSlope * v.Z + arriveSlope * w.Z));
    }

    /// <summary>The place of the state at a share in [0, 1] of the time from one state to the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Position<Ecef> PlaceBetween(in TargetState from, in TargetState to, double seconds, double share)
    {
        var square = share * share;
        var rise = square * (3 - 2 * share);
        var leave = share * (1 - share) * (1 - share) * seconds;
        var arrive = square * (share - 1) * seconds;
        var way = to.Position - from.Position;
        var (v, w) = (from.Velocity, to.Velocity);
        return new(
            from.Position.X + rise * way.X + leave * v.X + arrive * w.X,
            from.Position.Y + rise * way.Y + leave * v.Y + arrive * w.Y,
            from.Position.Z + rise * way.Z + leave * v.Z + arrive * w.Z);
    }
}
