using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Messages;

namespace Parapet.Flight.Navigation;

/// <summary>A jammer in its place, and what the ground hides from it. Immutable.</summary>
/// <param name="antenna">Its height is that of the ground plus that of the mast.</param>
/// <param name="horizon">The mask of exactly this place.</param>
public sealed class NavigationJammer(NavigationJammerDescription description, Geodetic antenna, IHorizonMask horizon)
{
    private readonly LocalFrame _frame = LocalFrame.At(antenna);

    /// <summary>What stands there.</summary>
    public NavigationJammerDescription Description => description;

    /// <summary>Of its antenna.</summary>
    public Geodetic Antenna => antenna;

    /// <summary>Whether it takes a signal from a target at a place: near enough for its power, and in line of sight.</summary>
    public bool Takes(LostSignal signal, NavigationDescription navigation, Position<Ecef> place)
    {
        var reach = ReachAgainst(signal, navigation);
        return (place - _frame.Origin).NormSquared <= reach.Metres * reach.Metres && IsInSight(place);
    }

    /// <summary>How far it takes a signal from a kind of target, were nothing in the way; zero where it does not.</summary>
    public Length ReachAgainst(LostSignal signal, NavigationDescription navigation) => signal switch
    {
        LostSignal.SatelliteNavigation => navigation.Tolerance is { } tolerance ? SatelliteReception.ReachOf(description.EffectivePower, tolerance) : Length.Zero,
        _ => navigation.ControlLoss > Ratio.Zero ? description.ControlReach : Length.Zero,
    };

    private bool IsInSight(Position<Ecef> place)
    {
        var sight = _frame.SurfaceSight(place);
        return horizon.Sees(sight.Azimuth, sight.GroundRange, sight.Height);
    }
}
