using Parapet.Interop.Dis.Pdus;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Motion;

/// <summary>An entity of another simulation, as it was last told of.</summary>
/// <param name="Entity">By which it goes.</param>
/// <param name="Type">What it is.</param>
/// <param name="Force">Whose it is, as its own simulation says.</param>
/// <param name="State">Its motion at <paramref name="StatedAt"/>.</param>
/// <param name="StatedAt">When that was true, on the receiver's clock.</param>
/// <param name="HeardAt">When it was last heard of.</param>
public readonly record struct RemoteEntity(EntityId Entity, EntityType Type, ForceId Force, MovingState State, Instant StatedAt, Instant HeardAt)
{
    /// <summary>Moved on to a moment by its algorithm.</summary>
    public Placement At(Instant moment) => State.After((moment - StatedAt).Seconds);
}

/// <summary>A receiver's side of dead reckoning: the entities that others tell of, until they fall silent.</summary>
/// <param name="timeOut">After how long without a word one is forgotten.</param>
/// <param name="hour">A moment of the receiver's clock at which an hour of UTC begins; null where it is not known, and what is told counts from when it came.</param>
/// <param name="most">How many are kept; more are counted and left out.</param>
public sealed class RemoteEntities(Duration timeOut, Instant? hour = null, int most = 65_536)
{
    /// <summary>The bit of the appearance by which a platform or munition is taken out of the exercise.</summary>
    internal const uint DeactivatedBit = 1u << 23;

    private readonly Dictionary<EntityId, RemoteEntity> _entities = [];

    public int Count => _entities.Count;

    /// <summary>Those left out because too many are kept, and updates of entities whose whole state has not come.</summary>
    public long LeftOut { get; private set; }

    /// <summary>As they are kept, in the order of their names.</summary>
    public IEnumerable<RemoteEntity> InOrder() =>
        _entities.Values.OrderBy(entity => (entity.Entity.Site, entity.Entity.Application, entity.Entity.Number));

    /// <summary>False where it is not kept.</summary>
    public bool TryGet(EntityId entity, out RemoteEntity found) => _entities.TryGetValue(entity, out found);

    /// <summary>Takes a whole state; one that says that the entity is no longer there takes it away.</summary>
    /// <param name="state">What came.</param>
    /// <param name="at">When it came.</param>
    public void Take(scoped in EntityStatePdu state, Instant at)
    {
        if ((state.Appearance & DeactivatedBit) != 0)
        {
            _entities.Remove(state.Entity);
        }
        else if (_entities.ContainsKey(state.Entity) || _entities.Count < most)
        {
            _entities[state.Entity] = new(state.Entity, state.Type, state.Force, MovingState.Of(in state), StatedAt(state.Header.Timestamp, at), at);
        }
        else
        {
            LeftOut++;
        }
    }

    /// <summary>Takes what changes of an entity whose whole state came before.</summary>
    /// <param name="update">What came.</param>
    /// <param name="at">When it came.</param>
    public void Take(scoped in EntityStateUpdatePdu update, Instant at)
    {
        if (_entities.TryGetValue(update.Entity, out var known))
        {
            _entities[update.Entity] = known with { State = known.State.With(in update), StatedAt = StatedAt(update.Header.Timestamp, at), HeardAt = at };
        }
        else
        {
            LeftOut++;
        }
    }

    /// <summary>Forgets those that have been silent too long, and says how many.</summary>
    public int Forget(Instant at)
    {
        var forgotten = 0;
        foreach (var (entity, known) in _entities)
        {
            if (at - known.HeardAt > timeOut)
            {
                _entities.Remove(entity);
                forgotten++;
            }
        }

        return forgotten;
    }

    private Instant StatedAt(DisTimestamp timestamp, Instant at) =>
        timestamp.IsAbsolute && hour is { } begun ? timestamp.Nearest(at, begun) : at;
}
