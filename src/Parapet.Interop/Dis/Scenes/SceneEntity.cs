using System.Numerics;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Dis.Motion;
using Parapet.Interop.Dis.Pdus;
using Parapet.Interop.Dis.Records;
using Parapet.Interop.Scenes;

namespace Parapet.Interop.Dis.Scenes;

/// <summary>An object of a scene as an entity of an exercise: what was said of it last.</summary>
internal sealed class SceneEntity(SceneObject thing, EntityId id)
{
    /// <summary>Of states that lie further apart the velocities tell nothing of how it turns now.</summary>
    private static readonly Duration s_longestTurn = Heartbeat.Period;

    private readonly StateSender _sender = new(new());
    private Instant _time;
    private Position<Ecef> _position = thing.Place is { } place ? Wgs84.ToEcef(place) : default;
    private Velocity<Ecef> _velocity;
    private Velocity<Ecef> _change;

    public SceneObject Thing => thing;

    public EntityId Id => id;

    public Position<Ecef> Position => _position;

    public Vector3 Velocity => Single(_velocity.X, _velocity.Y, _velocity.Z);

    /// <summary>Whether it has a place already.</summary>
    public bool IsShown { get; private set; } = thing.Place is not null;

    /// <summary>When it was told of last.</summary>
    public Instant SentAt { get; private set; }

    public void Move(SceneState state)
    {
        var since = state.Time - _time;
        _change = IsShown && since > Duration.Zero && since <= s_longestTurn ? (state.Velocity - _velocity) * (1 / since.Seconds) : default;
        (_time, _position, _velocity, IsShown) = (state.Time, state.Position, state.Velocity, true);
    }

    /// <summary>Whether whoever moves on what was sent is off by more than the standard allows, or waits for a heartbeat.</summary>
    public bool IsDue(Instant at) => _sender.WhyNow(_position, Axes(_position), at) is not null;

    /// <summary>As it was said last. What moves is moved on at its velocity; its nose points along it.</summary>
    public EntityStatePdu State(PduHeader header, bool isGone) => State(header, _position, _velocity, default, isGone);

    /// <summary>
    /// As it is sent at a moment, which is noted: moved on from what was said last. Whoever hears it moves it on as its velocity changed
    /// between the last two states.
    /// </summary>
    public EntityStatePdu Send(PduHeader header, Instant at, bool isGone)
    {
        var seconds = thing.Place is null ? (at - _time).Seconds : 0;
        var state = State(header, _position + (_velocity + _change * (seconds / 2)).Over(seconds), _velocity + _change * seconds, _change, isGone);
        _sender.Sent(MovingState.Of(state), at);
        SentAt = at;
        return state;
    }

    /// <param name="change">Of the velocity in a second.</param>
    private EntityStatePdu State(PduHeader header, Position<Ecef> position, Velocity<Ecef> velocity, Velocity<Ecef> change, bool isGone) => new()
    {
        Header = header,
        Entity = id,
        Force = SceneTypes.Of(thing.Side),
        Type = SceneTypes.Of(thing),
        AlternativeType = SceneTypes.Of(thing),
        Velocity = Single(velocity.X, velocity.Y, velocity.Z),
        Location = position,
        Orientation = BodyAxes.AnglesOf(Axes(position)),
        Appearance = isGone ? RemoteEntities.DeactivatedBit : 0,
        DeadReckoning = new()
        {
            Algorithm = thing.Place is not null ? DeadReckoningAlgorithm.Static : change == default ? DeadReckoningAlgorithm.Fpw : DeadReckoningAlgorithm.Fvw,
            Acceleration = Single(change.X, change.Y, change.Z),
        },
        Marking = EntityMarking.Of(thing.Name),
    };

    private static Vector3 Single(double x, double y, double z) => new((float)x, (float)y, (float)z);

    private Rotation<Ecef, Body> Axes(Position<Ecef> position)
    {
        var place = Wgs84.ToGeodetic(position);
        var local = LocalFrame.At(place).ToLocal(_velocity);
        var ground = Math.Sqrt(local.X * local.X + local.Y * local.Y);
        return thing.Place is not null || (ground == 0 && local.Z == 0)
            ? BodyAxes.Of(place, thing.Boresight ?? default, default, default)
            : BodyAxes.Of(place, Azimuth.Of(local.X, local.Y), Angle.FromRadians(Math.Atan2(local.Z, ground)), default);
    }
}
