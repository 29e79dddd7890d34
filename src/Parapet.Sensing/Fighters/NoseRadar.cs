using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Sensing.Radar.Detection;

namespace Parapet.Sensing.Fighters;

/// <summary>
/// What a fighter's radar sees of one place: range by the fourth root of the cross-section, less before the ground, nothing
/// in the notch there, nothing behind relief or beside the nose, and no friend whose reply it makes out. Draws are keyed by fighter, target and frame.
/// </summary>
public sealed class NoseRadar
{
    private readonly NoseRadarDescription _radar;
    private readonly IElevation _ground;
    private readonly DetectionCurve _curve;
    private readonly double _evenSignal;

    /// <param name="ground">What hides.</param>
    public NoseRadar(NoseRadarDescription radar, IElevation ground)
    {
        _radar = radar;
        _ground = ground;
        _curve = new(new(radar.FalseAlarmProbability, pulses: 1));

        // exp(-T / (1 + S)) = 1/2 for an echo that fluctuates as a Rayleigh scatterer [Swerling1960].
        _evenSignal = _curve.Threshold / Math.Log(2) - 1;
    }

    /// <summary>The nearest to a place within a gate that a frame sees; null where it sees nothing there.</summary>
    /// <param name="fighter">Who looks, and from where.</param>
    /// <param name="about">Where it looks.</param>
    /// <param name="gate">About it.</param>
    /// <param name="frame">Counts the fighter's looks in the run.</param>
    /// <param name="seen">The target, for who looks at it with the eye.</param>
    public FighterContact? Look((TargetId Id, TargetState State) fighter, Position<Ecef> about, Length gate, Instant now, long frame, Truth truth, RandomSource random, out TargetId seen)
    {
        seen = default;
        FighterContact? contact = null;
        var best = gate.Metres;
        foreach (var id in truth.Flying(now))
        {
            var state = truth.StateOf(id, now);
            var away = (state.Position - about).Norm;
            if (id == fighter.Id || away >= best || IsMadeOut(fighter.Id, truth[id], now, random))
            {
                continue;
            }

            var chance = random.Stream(Purpose.NoseRadar, fighter.Id.Value, id.Value, frame);
            if (chance.NextBernoulli(ChanceOf(fighter.State, truth[id].Description, state)))
            {
                (best, seen, contact) = (away, id, Measured(fighter.State, state, now, ref chance));
            }
        }

        return contact;
    }

    /// <summary>A friend that answers is passed over; the draw belongs to the pair.</summary>
    private bool IsMadeOut(TargetId fighter, Target target, Instant now, RandomSource random) =>
        (target.Transponder.AnswersAt(now) & ~IffModes.Civil) != IffModes.None
        && random.Stream(Purpose.FighterInterrogation, fighter.Value, target.Id.Value).NextBernoulli(_radar.ReplyProbability.Value);

    /// <summary>The chance that one frame sees a target.</summary>
    public double ChanceOf(in TargetState fighter, TargetDescription target, in TargetState state)
    {
        var way = state.Position - fighter.Position;
        var range = way.Norm;
        var sight = way / range;
        if (Math.Acos(Math.Clamp(sight.Dot(fighter.Velocity.Direction()), -1, 1)) > _radar.HalfAngle.Radians)
        {
            return 0;
        }

        var frame = LocalFrame.At(fighter.Position);
        var isBeforeGround = IsBeforeGround(frame, state.Position);
        if (isBeforeGround && Math.Abs(state.Velocity.Along(sight)) < _radar.NotchSpeed.MetresPerSecond)
        {
            return 0;
        }

        var aspect = Angle.FromRadians(Math.Acos(Math.Clamp(-sight.Dot(state.Velocity.Direction()), -1, 1)));
        var crossSection = target.Signature.CrossSection(_radar.Band, aspect).SquareMetres / _radar.ReferenceCrossSection.SquareMetres;
        var reach = _radar.ReferenceRange.Metres * (isBeforeGround ? _radar.LookDownShare.Value : 1);
        var signal = _evenSignal * crossSection * Math.Pow(reach / range, 4);
        return signal < 1e-2 || !LineOfSight.IsClear(_ground, frame.Place, Wgs84.ToGeodetic(state.Position))
            ? 0
            : _curve.At(target.Signature.Fluctuation, signal);
    }

    /// <summary>A line that goes down past the horizon meets the ground behind its target.</summary>
    private static bool IsBeforeGround(in LocalFrame frame, Position<Ecef> target)
    {
        var dip = Math.Sqrt(2 * Math.Max(frame.Place.Height.Metres, 0) / RefractedEarthRadiusMetres);
        return frame.Sight(target).Elevation.Radians < -dip;
    }

    private const double RefractedEarthRadiusMetres = 6_371_000 * 4.0 / 3;

    private FighterContact Measured(in TargetState fighter, in TargetState state, Instant now, ref RandomStream noise)
    {
        var way = state.Position - fighter.Position;
        var across = way.Norm * _radar.AngleSigma.Radians;
        var sight = way.Normalized();
        var error = new Vector<Ecef>(noise.NextNormal(), noise.NextNormal(), noise.NextNormal());
        var along = sight * sight.Dot(error);
        var position = state.Position + along * _radar.RangeSigma.Metres + (error - along) * across;
        var sigma = _radar.VelocitySigma.MetresPerSecond;
        var velocity = state.Velocity + new Velocity<Ecef>(noise.NextNormal() * sigma, noise.NextNormal() * sigma, noise.NextNormal() * sigma);
        return new(now, position, velocity, Wgs84.ToGeodetic(position).Height);
    }
}
