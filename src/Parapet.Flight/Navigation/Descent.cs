using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;

namespace Parapet.Flight.Navigation;

/// <summary>How a flight comes from the height that it has to that of a new route: evenly, at the climb limit.</summary>
/// <param name="Above">The height that it has over the route's; below zero it climbs.</param>
/// <param name="ClimbLimit">Above zero.</param>
internal readonly record struct Descent(Length Above, Speed ClimbLimit)
{
    /// <summary>A state of the new route as it is flown, some seconds after it was begun.</summary>
    public TargetState Raise(in TargetState state, double seconds)
    {
        var rate = Math.CopySign(ClimbLimit.MetresPerSecond, Above.Metres);
        var left = Above.Metres - rate * seconds;
        if (left * Above.Metres <= 0)
        {
            return state;
        }

        var frame = LocalFrame.At(state.Position);
        var local = frame.ToLocal(state.Velocity);
        return new(frame.ToEcef(new Position<Enu>(0, 0, left)), frame.ToEcef(new Velocity<Enu>(local.X, local.Y, local.Z - rate)));
    }
}
