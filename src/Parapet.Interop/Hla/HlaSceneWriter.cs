using System.Collections.Immutable;
using Parapet.Interop.Dis.Scenes;
using Parapet.Interop.Scenes;

namespace Parapet.Interop.Hla;

/// <summary>
/// Tells a federation what truly is, as entities of the real-time platform object model: aircraft, munitions, what stands on the
/// ground. Tracks are what somebody believes, and the model has no place for them. Objects are registered when they have a
/// place, and told whole then and whenever somebody asks; where they are, at each state.
/// </summary>
/// <param name="federate">That has joined; it leaves at the scene's end.</param>
public sealed class HlaSceneWriter(HlaFederate federate) : ISceneWriter
{
    private const ushort Site = 1;
    private const ushort Application = 1;

    /// <summary>The number behind it means every entity.</summary>
    private const ushort MostObjects = ushort.MaxValue - 1;

    private readonly Dictionary<string, (byte[] Class, ImmutableArray<byte[]> Attributes)> _classes = [];
    private readonly Dictionary<SceneId, SceneEntity> _entities = [];
    private readonly Dictionary<SceneId, byte[]> _handles = [];
    private readonly Dictionary<string, SceneId> _ids = [];
    private ushort _numbers;

    /// <summary>What a scene holds and the federation is not told.</summary>
    public static ImmutableArray<string> Loses { get; } =
        ["what posts believe: it carries what is true", "launches and hits as interactions", "when radars are silent", "what plots radars measure", "orders and judgements", "times: values are sent as they pass"];

    /// <inheritdoc/>
    /// <exception cref="HlaException">The federation's object model has not all that is told, or the server is gone.</exception>
    public void Begin(SceneHead head)
    {
        foreach (var name in RprClass.All)
        {
            _classes[name] = federate.Publish(name, RprValues.Attributes);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="HlaException">The server is gone.</exception>
    public void Write(SceneItem item)
    {
        switch (item)
        {
            case SceneAppearance { Object: var thing } when thing.Id.Thing != SceneThing.Track:
                Appear(thing);
                break;
            case SceneState state when _entities.TryGetValue(state.Id, out var moved):
                Move(moved, state);
                break;
            case SceneEnd end when _entities.Remove(end.Id):
                Delete(end.Id);
                break;
        }

        foreach (var key in federate.TakeAsked())
        {
            if (_ids.TryGetValue(key, out var id))
            {
                TellAll(_entities[id]);
            }
        }
    }

    /// <inheritdoc/>
    /// <exception cref="HlaException">The server refuses to let the federate go, or is gone.</exception>
    public void End(Instant time) => federate.Leave();

    private void Appear(SceneObject thing)
    {
        if (_numbers == MostObjects)
        {
            federate.Tally.LeftOut++;
            return;
        }

        var entity = new SceneEntity(thing, new(Site, Application, ++_numbers));
        _entities[thing.Id] = entity;
        if (entity.IsShown)
        {
            Register(entity);
        }
    }

    private void Move(SceneEntity entity, SceneState state)
    {
        var isNew = !entity.IsShown;
        entity.Move(state);
        if (isNew)
        {
            Register(entity);
        }
        else if (_handles.TryGetValue(entity.Thing.Id, out var handle))
        {
            var told = entity.State(default, isGone: false);
            federate.Update(handle, [(_classes[RprClass.Of(told.Type)].Attributes[RprValues.Spatial], RprValues.SpatialOf(told))]);
        }
    }

    private void Register(SceneEntity entity)
    {
        if (federate.Register(_classes[RprClass.Of(SceneTypes.Of(entity.Thing))].Class) is { } handle)
        {
            _handles[entity.Thing.Id] = handle;
            _ids[HlaFederate.KeyOf(handle)] = entity.Thing.Id;
            TellAll(entity);
        }
    }

    private void TellAll(SceneEntity entity)
    {
        var told = entity.State(default, isGone: false);
        federate.Update(_handles[entity.Thing.Id], [.. _classes[RprClass.Of(told.Type)].Attributes.Zip(RprValues.Of(told))]);
    }

    private void Delete(SceneId id)
    {
        if (_handles.Remove(id, out var handle))
        {
            _ids.Remove(HlaFederate.KeyOf(handle));
            federate.Delete(handle);
        }
    }
}
