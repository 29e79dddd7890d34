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
    private Position<Ecef> _position = thing.Place is { } place ? Wgs84.ToEcef(place) : default;
    private Velocity<Ecef> _velocity;

    public SceneObject Thing => thing;

    public EntityId Id => id;

    public Position<Ecef> Position => _position;

    public Vector3 Velocity => new((float)_velocity.X, (float)_velocity.Y, (float)_velocity.Z);

    /// <summary>Whether it has a place already.</summary>
    public bool IsShown { get; private set; } = thing.Place is not null;

    public void Move(SceneState state) => (_position, _velocity, IsShown) = (state.Position, state.Velocity, true);

    /// <summary>What moves is moved on at its velocity; its nose points along it.</summary>
    public EntityStatePdu State(PduHeader header, bool isGone) => new()
    {
        Header = header,
        Entity = id,
        Force = SceneTypes.Of(thing.Side),
        Type = SceneTypes.Of(thing),
        AlternativeType = SceneTypes.Of(thing),
        Velocity = Velocity,
        Location = _position,
        Orientation = BodyAxes.AnglesOf(Axes()),
        Appearance = isGone ? RemoteEntities.DeactivatedBit : 0,
        DeadReckoning = new() { Algorithm = thing.Place is null ? DeadReckoningAlgorithm.Fpw : DeadReckoningAlgorithm.Static },
        Marking = EntityMarking.Of(thing.Name),
    };

    private Rotation<Ecef, Body> Axes()
    {
        var place = Wgs84.ToGeodetic(_position);
        var local = LocalFrame.At(place).ToLocal(_velocity);
        var ground = Math.Sqrt(local.X * local.X + local.Y * local.Y);
        return thing.Place is not null || (ground == 0 && local.Z == 0)
            ? BodyAxes.Of(place, thing.Boresight ?? default, default, default)
            : BodyAxes.Of(place, Azimuth.Of(local.X, local.Y), Angle.FromRadians(Math.Atan2(local.Z, ground)), default);
    }
}
