using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Motion;
using Parapet.Interop.Dis.Pdus;
using Parapet.Interop.Dis.Records;
using Parapet.Interop.Scenes;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Dis.Scenes;

/// <summary>
/// Sends a scene as an exercise of DIS: Entity State of what truly is, Fire, Detonation and Electromagnetic Emission. DIS has
/// no place for what somebody believes, so tracks are left out. What moves is told of when whoever moves on what was sent would be off
/// by more than the standard allows (<see cref="UpdateRule"/>): at the moments of which the scene has a state. Between them nobody knows
/// better. Whatever was told of is told again at every heartbeat.
/// </summary>
/// <param name="sink">Takes one PDU a datagram.</param>
/// <param name="clock">The date of the moment 0; timestamps are absolute.</param>
/// <param name="exercise">From 1 to 255.</param>
public sealed class DisSceneWriter(IDatagramSink sink, SceneClock clock, byte exercise = 1) : ISceneWriter
{
    private const ushort Site = 1;
    private const ushort Application = 1;

    /// <summary>By the two bits for it: neither live nor virtual, but simulated people in simulated systems.</summary>
    private const byte Constructive = 3 << 1;

    private readonly byte[] _room = new byte[512];
    private readonly SortedDictionary<SceneId, SceneEntity> _entities = [];
    private readonly SortedDictionary<SceneId, SceneRadiation> _radars = [];
    private readonly Dictionary<SceneId, (SceneId Unit, ushort Event)> _shots = [];
    private ushort _numbers;
    private ushort _events;
    private Instant _beat;
    private Instant _movingBeat;

    /// <inheritdoc/>
    public void Begin(SceneHead head)
    {
    }

    /// <inheritdoc/>
    public void Write(SceneItem item)
    {
        Beat(item.Time);
        switch (item)
        {
            case SceneAppearance { Object: var thing } when thing.Id.Thing != SceneThing.Track && _numbers < ushort.MaxValue - 1:
                Appear(item.Time, thing);
                break;
            case SceneState state when _entities.TryGetValue(state.Id, out var moved):
                moved.Move(state);
                if (moved.IsDue(state.Time))
                {
                    SendState(state.Time, moved, isGone: false);
                }

                break;
            case SceneEnd end when _entities.Remove(end.Id, out var gone) && gone.IsShown:
                SendState(end.Time, gone, isGone: true);
                break;
            case SceneEvent told:
                Tell(told);
                break;
        }
    }

    /// <inheritdoc/>
    public void End(Instant time) => Beat(time);

    private void Appear(Instant time, SceneObject thing)
    {
        var entity = new SceneEntity(thing, new(Site, Application, ++_numbers));
        _entities[thing.Id] = entity;
        if (entity.IsShown)
        {
            SendState(time, entity, isGone: false);
        }
    }

    private void Tell(SceneEvent told)
    {
        switch (told.Kind)
        {
            case SceneEventKind.Launched when _entities.TryGetValue(told.Subject, out var round) && round.Thing.Parent is { } unit && _entities.TryGetValue(unit, out var firing):
                Fire(told.Time, round, firing);
                break;
            case SceneEventKind.RoundEnded when _entities.TryGetValue(told.Subject, out var ended) && _shots.Remove(told.Subject, out var shot):
                Detonate(told, ended, shot.Unit, shot.Event);
                break;
            case SceneEventKind.Radiation when _entities.TryGetValue(told.Subject, out var radar):
                _radars[told.Subject] = new(radar, told.IsRadiating);
                SendRadiation(told.Time, _radars[told.Subject], EmissionUpdate.Changed);
                break;
        }
    }

    private void Fire(Instant time, SceneEntity round, SceneEntity unit)
    {
        _shots[round.Thing.Id] = (unit.Thing.Id, ++_events);
        Send(time, new FirePdu
        {
            Header = Header(PduType.Fire, time),
            FiringEntity = unit.Id,
            Munition = round.Id,
            Event = new(Site, Application, _events),
            Location = unit.Position,
            Descriptor = Descriptor(round),
        });
    }

    private void Detonate(SceneEvent told, SceneEntity round, SceneId unit, ushort number)
    {
        var target = told.Other is { } other && _entities.TryGetValue(other, out var met) ? met.Id : EntityId.None;
        Send(told.Time, new DetonationPdu
        {
            Header = Header(PduType.Detonation, told.Time),
            FiringEntity = _entities.TryGetValue(unit, out var firing) ? firing.Id : EntityId.None,
            Target = target,
            Munition = round.Id,
            Event = new(Site, Application, number),
            Velocity = round.Velocity,
            Location = told.Place ?? round.Position,
            Descriptor = Descriptor(round),
            Result = told.IsKill ? DetonationResult.EntityProximateDetonation : DetonationResult.Detonation,
        });
    }

    private static MunitionDescriptor Descriptor(SceneEntity round) => new(SceneTypes.Of(round.Thing), 0, 0, 1, 0);

    private void Beat(Instant time)
    {
        // A state of the very moment of a beat comes after it and says more.
        while (_movingBeat + Heartbeat.Period < time)
        {
            _movingBeat += Heartbeat.Period;
            foreach (var entity in _entities.Values.Where(entity => entity.Thing.Place is null && entity.IsShown && entity.SentAt < _movingBeat))
            {
                SendState(_movingBeat, entity, isGone: false);
            }
        }

        while (_beat + Heartbeat.Period <= time)
        {
            _beat += Heartbeat.Period;
            foreach (var entity in _entities.Values.Where(entity => entity.Thing.Place is not null))
            {
                SendState(_beat, entity, isGone: false);
            }

            foreach (var radar in _radars.Values)
            {
                SendRadiation(_beat, radar, EmissionUpdate.Heartbeat);
            }
        }
    }

    private void SendState(Instant time, SceneEntity entity, bool isGone) => Send(time, entity.Send(Header(PduType.EntityState, time), time, isGone));

    private void SendRadiation(Instant time, SceneRadiation radar, EmissionUpdate update)
    {
        Span<byte> room = stackalloc byte[256];
        Send(time, radar.Emission(Header(PduType.ElectromagneticEmission, time), update, room));
    }

    private void Send<TPdu>(Instant time, scoped in TPdu pdu)
        where TPdu : struct, IPdu, allows ref struct
    {
        if (Pdu.TryWrite(in pdu, _room, out var written))
        {
            sink.Send(time, _room.AsSpan(0, written));
        }
    }

    private PduHeader Header(PduType type, Instant time)
    {
        var date = clock.At(time);
        var header = PduHeader.Of(type, exercise, DisTimestamp.FromPastHour(new Duration((date.Ticks % TimeSpan.TicksPerHour) * 100), isAbsolute: true));
        header.Status = Constructive;
        return header;
    }
}
