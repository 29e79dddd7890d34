using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.Flight.Navigation;

/// <summary>
/// What the jammers of a defence make of a laid flight: nothing, or another flight from where it loses its way. All draws
/// belong to the target, so that options of a study share them. See docs/models/navigation-jamming.md.
/// </summary>
public static class NavigationModel
{
    /// <summary>The flight that a target flies among jammers, and what it lost; null where it flies as laid.</summary>
    /// <param name="laid">Its flight without jamming; one that was laid along no route, or strikes nothing, flies as laid.</param>
    /// <param name="jammers">In their order, which tells who took the signal where several could.</param>
    /// <param name="elevation">The ground.</param>
    public static (Target Target, NavigationLoss Loss)? Astray(Target laid, ImmutableArray<NavigationJammer> jammers, IElevation elevation, RandomSource random)
    {
        if (laid.Description is not { Navigation: { } navigation, Airframe: { } airframe } || laid.Trajectory.Route.IsEmpty || !laid.Trajectory.EndsInImpact)
        {
            return null;
        }

        var stream = random.Stream(Purpose.NavigationLoss, laid.Id.Value);
        var draw = LossDraw.Of(ref stream, navigation);
        if (Stretch(laid.Trajectory, navigation, draw, jammers) is not { } stretch)
        {
            return null;
        }

        var astray = new StrayFlight(laid.Trajectory, stretch.Step, airframe, elevation);
        var flown = draw.Course switch
        {
            StrayCourse.FliesOn => astray.DriftOn(draw.DriftAlong, draw.DriftAcross),
            StrayCourse.ComesDown => astray.ComeDown(draw.Turn, draw.Share),
            _ => astray.TurnBack(),
        };
        return flown is null ? null : (
            laid with { Trajectory = flown },
            new(laid.Trajectory.TimeOf(stretch.Step), stretch.Signal, stretch.Jammer, draw.Course, Beside(laid.Trajectory, flown)));
    }

    /// <summary>What flies on finds its way again once it is out of jamming; what comes down or turns back does so at the first loss, and what has lost its link but no satellites flies on as laid.</summary>
    private static JammedStretch? Stretch(Trajectory laid, NavigationDescription navigation, in LossDraw draw, ImmutableArray<NavigationJammer> jammers)
    {
        if (draw.Course == StrayCourse.FliesOn)
        {
            return JammedStretch.Last(laid, LostSignal.SatelliteNavigation, navigation, jammers);
        }

        var satellites = JammedStretch.First(laid, LostSignal.SatelliteNavigation, navigation, jammers);
        var control = draw.LosesControl ? JammedStretch.First(laid, LostSignal.ControlLink, navigation, jammers) : null;
        return satellites?.Step <= (control?.Step ?? int.MaxValue) ? satellites : control;
    }

    private static Length Beside(Trajectory laid, Trajectory flown) => Geodesic.Inverse(End(laid), End(flown)).Distance;

    private static Geodetic End(Trajectory flight) => Wgs84.ToGeodetic(flight.States[^1].Position);
}
