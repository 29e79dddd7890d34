using Parapet.Interop.Dis.Pdus;
using Parapet.Interop.Dis.Records;
using Vector3 = System.Numerics.Vector3;

namespace Parapet.Interop.Dis.Motion;

/// <summary>What was told of an entity's motion at one moment, and by which algorithm it is moved on from there.</summary>
/// <param name="Algorithm">One that is not known leaves the entity where it is.</param>
/// <param name="Location">At that moment.</param>
/// <param name="Orientation">At that moment.</param>
/// <param name="Velocity">In m/s along the axes of the world, or of the body where the algorithm is one of the body's.</param>
/// <param name="Acceleration">In m/s2: how fast the components of the velocity change, along the same axes.</param>
/// <param name="AngularVelocity">In rad/s about the axes of the body.</param>
public readonly record struct MovingState(
    DeadReckoningAlgorithm Algorithm, Position<Ecef> Location, EulerAngles Orientation, Vector3 Velocity, Vector3 Acceleration, Vector3 AngularVelocity)
{
    /// <summary>What a PDU tells.</summary>
    public static MovingState Of(scoped in EntityStatePdu state) => new(
        state.DeadReckoning.Algorithm, state.Location, state.Orientation, state.Velocity, state.DeadReckoning.Acceleration, state.DeadReckoning.AngularVelocity);

    /// <summary>What a PDU tells anew; the algorithm and its rates stay.</summary>
    public MovingState With(scoped in EntityStateUpdatePdu update) =>
        this with { Location = update.Location, Orientation = update.Orientation, Velocity = update.Velocity };

    private bool IsBodys => Algorithm is >= DeadReckoningAlgorithm.Fpb and <= DeadReckoningAlgorithm.Fvb;

    private bool Rotates => Algorithm is DeadReckoningAlgorithm.Rpw or DeadReckoningAlgorithm.Rvw or DeadReckoningAlgorithm.Rpb or DeadReckoningAlgorithm.Rvb;

    private bool Accelerates => Algorithm is DeadReckoningAlgorithm.Rvw or DeadReckoningAlgorithm.Fvw or DeadReckoningAlgorithm.Rvb or DeadReckoningAlgorithm.Fvb;

    private bool Moves => Algorithm is >= DeadReckoningAlgorithm.Fpw and <= DeadReckoningAlgorithm.Fvb;

    /// <summary>Where it is, how it stands and how fast it moves after so many seconds, by its algorithm [IEEE1278]; they may be negative.</summary>
    public Placement After(double seconds)
    {
        var axes = BodyAxes.Of(Orientation);
        if (!Moves)
        {
            return new(Location, axes, default);
        }

        var velocity = Wide(Velocity);
        var acceleration = Accelerates ? Wide(Acceleration) : default;
        var rate = Rotates ? Wide(AngularVelocity) : default;
        var later = BodyRotation.After(axes, rate, seconds);
        if (!IsBodys)
        {
            return new(Location + velocity * seconds + acceleration * (0.5 * seconds * seconds), later, AsVelocity(velocity + acceleration * seconds));
        }

        var back = axes.Inverse();
        var way = BodyRotation.Way(AsBody(velocity), AsBody(acceleration), AsBody(rate), seconds);
        return new(Location + back.Apply(way), later, AsVelocity(later.Inverse().Apply(AsBody(velocity + acceleration * seconds))));
    }

    private static Vector<Ecef> Wide(Vector3 vector) => new(vector.X, vector.Y, vector.Z);

    private static Vector<Body> AsBody(Vector<Ecef> vector) => new(vector.X, vector.Y, vector.Z);

    private static Velocity<Ecef> AsVelocity(Vector<Ecef> vector) => new(vector.X, vector.Y, vector.Z);
}
