using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Motion;
using Parapet.Flight.Signatures;
using Parapet.Foundation.Randomness;

namespace Parapet.Flight.Targets;

/// <summary>
/// How light objects fly: as the missile did where it let them go and a little aside, under gravity and the drag of the thin air, which
/// strips them from the warhead on the way down. What has become slow is flown no further: it would sink for an hour.
/// </summary>
public static class LightObjectFlight
{
    /// <summary>Steps of the states and of the integration.</summary>
    private const double StepSeconds = 0.5;

    // Slower than any warhead of the classes here above the ground; and lower than any light object is fast.
    private const double SlowMetresPerSecond = 300;
    private const double LowestMetres = 20_000;

    /// <summary>What one missile releases, in a fixed order: its bodies, then its cloud; nothing where it never comes high enough.</summary>
    /// <param name="missile">Its flight is laid down.</param>
    /// <param name="firstId">The place in the list of targets of the first of them.</param>
    public static IEnumerable<Target> ReleasedBy(Target missile, int firstId, RandomSource random)
    {
        if (missile.Description.Ballistic is not { LightObjects: { } objects } ballistic || ReleaseOf(missile.Trajectory, ballistic.BurnTime, objects) is not { } release)
        {
            yield break;
        }

        for (var i = 0; i < objects.Bodies; i++)
        {
            var draws = random.Stream(Purpose.LightObjects, missile.Id.Value, i);
            var aside = Aside(objects.Separation, ref draws);
            yield return Released(missile, firstId + i, release, aside, objects.BallisticCoefficient, LightBody(missile.Description, objects));
        }

        if (objects.Chaff is { } chaff)
        {
            yield return Released(missile, firstId + objects.Bodies, release, default, chaff.BallisticCoefficient, Cloud(missile.Description, chaff));
        }
    }

    /// <summary>When a missile lets go of its objects; null where it never does.</summary>
    public static Instant? ReleaseOf(Trajectory missile, Duration burnTime, LightObjectsDescription objects)
    {
        for (var at = missile.Begins + burnTime; at < missile.Ends; at += Duration.FromSeconds(StepSeconds))
        {
            var state = missile.At(at);
            if (state.Velocity.Along(state.Position.FromOrigin) < 0)
            {
                return null;
            }

            if (RadialHeight.Metres(state.Position) >= objects.ReleaseHeight.Metres)
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>The flight of a light body from a state above the air until it is slow.</summary>
    /// <param name="coefficient">Mass over drag coefficient times area, in kg/m2.</param>
    public static Trajectory Fall(Instant begins, TargetState state, double coefficient)
    {
        var body = new FallingBody(GravityField.Wgs84Rotating, coefficient);
        List<TargetState> states = [state];
        do
        {
            state = body.Step(state, StepSeconds, default);
            states.Add(state);
        }
        while (!IsOver(state));

        var flown = Duration.FromSeconds(StepSeconds * (states.Count - 1));
        return new(begins, begins + flown, [.. states], endsInImpact: false);
    }

    private static bool IsOver(in TargetState state) =>
        state.Velocity.Along(state.Position.FromOrigin) < 0
        && (state.Velocity.Norm < SlowMetresPerSecond || RadialHeight.Metres(state.Position) < LowestMetres);

    private static Target Released(Target missile, int id, Instant release, Vector<Ecef> aside, double coefficient, TargetDescription description)
    {
        var state = missile.Trajectory.At(release);
        var velocity = new Velocity<Ecef>(state.Velocity.X + aside.X, state.Velocity.Y + aside.Y, state.Velocity.Z + aside.Z);
        return new(new(id), description, Fall(release, new(state.Position, velocity), coefficient), Transponder.None) { ReleasedBy = missile.Id };
    }

    /// <summary>To any side alike, with a speed even between none and the greatest.</summary>
    private static Vector<Ecef> Aside(Speed greatest, ref RandomStream draws)
    {
        var side = new Vector<Ecef>(draws.NextNormal(), draws.NextNormal(), draws.NextNormal());
        return side * (greatest.MetresPerSecond * draws.NextUniform() / side.Norm);
    }

    private static TargetDescription LightBody(TargetDescription missile, LightObjectsDescription objects) => Of(missile, objects.BallisticCoefficient) with
    {
        Id = missile.Id + "-light-object",
        Name = $"light object of {missile.Name}",
        Signature = objects.Signature,
    };

    private static TargetDescription Cloud(TargetDescription missile, ChaffDescription chaff) => Of(missile, chaff.BallisticCoefficient) with
    {
        Id = missile.Id + "-chaff",
        Name = $"chaff of {missile.Name}",
        Signature = chaff.Signature,
        Chaff = chaff,
    };

    /// <summary>Of the missile's class, since kills are drawn by it; worth nothing by itself, since the missile's price is for all that it carries.</summary>
    private static TargetDescription Of(TargetDescription missile, double coefficient) => missile with
    {
        IsDecoy = true,
        Jammer = null,
        Deceiver = null,
        UnitCost = Money.FromDollars(0),
        Ballistic = missile.Ballistic! with
        {
            BallisticCoefficient = coefficient,
            LightObjects = null,
            Manoeuvre = null,
            CredibleObjects = 0,
            DiscriminationProbability = Ratio.One,
            Stages = [],
        },
    };
}
