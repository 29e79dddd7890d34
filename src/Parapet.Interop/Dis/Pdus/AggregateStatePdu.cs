using System.Numerics;
using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Pdus;

/// <summary>Several entities told of as one.</summary>
public ref struct AggregateStatePdu : IPdu
{
    private const int FixedSize = 132;

    private PduHeader _header;
    private RecordList<EntityId> _aggregates;
    private RecordList<EntityId> _entities;
    private RecordList<SilentAggregates> _silentAggregates;
    private RecordList<SilentEntities> _silentEntities;
    private RecordList<VariableDatum> _variableDatums;
    private Remainder _fill;
    private Remainder _rest;

    public EntityId Aggregate;

    public ForceId Force;

    public AggregateStateKind State;

    /// <summary>With kinds of its own: what the aggregate is by.</summary>
    public EntityType Type;

    public AggregateFormation Formation;

    public AggregateMarking Marking;

    /// <summary>From the centre to its edges, in metres along its axes.</summary>
    public Vector3 Dimensions;

    public EulerAngles Orientation;

    /// <summary>Of mass.</summary>
    public Position<Ecef> Centre;

    /// <summary>In m/s along the axes of the world.</summary>
    public Vector3 Velocity;

    static PduType IPdu.Type => PduType.AggregateState;

    public PduHeader Header { readonly get => _header; init => _header = value; }

    /// <summary>Within it, told of by themselves.</summary>
    public RecordList<EntityId> Aggregates { readonly get => _aggregates; init => _aggregates = value; }

    /// <summary>Within it, told of by themselves.</summary>
    public RecordList<EntityId> Entities { readonly get => _entities; init => _entities = value; }

    /// <summary>Within it, told of by nothing else.</summary>
    public RecordList<SilentAggregates> SilentAggregates { readonly get => _silentAggregates; init => _silentAggregates = value; }

    /// <summary>Within it, told of by nothing else.</summary>
    public RecordList<SilentEntities> SilentEntities { readonly get => _silentEntities; init => _silentEntities = value; }

    public RecordList<VariableDatum> VariableDatums { readonly get => _variableDatums; init => _variableDatums = value; }

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        var aggregates = (ushort)_aggregates.Count;
        var entities = (ushort)_entities.Count;
        var silentAggregates = (ushort)_silentAggregates.Count;
        var silentEntities = (ushort)_silentEntities.Count;
        var variableCount = (uint)_variableDatums.Count;
        wire.Block(FixedSize, "fixed part");
        wire.Record("header", ref _header);
        wire.Record("aggregate", ref Aggregate);
        wire.Code("force", ref Force);
        wire.Code("state", ref State);
        wire.Record("type", ref Type);
        wire.Code("formation", ref Formation);
        wire.Record("marking", ref Marking);
        wire.Vector("dimensionsMetres", ref Dimensions);
        wire.Record("orientation", ref Orientation);
        wire.Place("centreMetres", ref Centre);
        wire.Vector("velocityMetresPerSecond", ref Velocity);
        wire.Count(ref aggregates);
        wire.Count(ref entities);
        wire.Count(ref silentAggregates);
        wire.Count(ref silentEntities);
        wire.Records("aggregates", aggregates, ref _aggregates);
        wire.Records("entities", entities, ref _entities);
        wire.Fill(((aggregates + entities) & 1) * 2, ref _fill);
        wire.Records("silentAggregates", silentAggregates, ref _silentAggregates);
        wire.Records("silentEntities", silentEntities, ref _silentEntities);
        wire.Block(sizeof(uint), "number of variable datums");
        wire.Count(ref variableCount);
        wire.Records("variableDatums", DatumExtensions.Bounded(variableCount), ref _variableDatums);
        wire.Rest(4, ref _rest);
    }
}
