using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>A part that moves against the entity, as a turret, and one measure of how it stands.</summary>
public struct ArticulatedPart : IRecord
{
    private const uint MetricMask = 31;

    private uint _padding;

    /// <summary>Counts changes of the part.</summary>
    public byte Change;

    /// <summary>The number of the part that bears this one; 0 for the entity itself.</summary>
    public ushort AttachedTo;

    /// <summary>The part and the measure together, by the public list.</summary>
    public uint ParameterType;

    /// <summary>In the unit of the measure: metres, radians, or those a second.</summary>
    public float Value;

    /// <summary>Which part, as 4096 for the first turret.</summary>
    public readonly uint Part => ParameterType & ~MetricMask;

    /// <summary>Which measure, as 11 for azimuth and 13 for elevation.</summary>
    public readonly uint Metric => ParameterType & MetricMask;

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Byte("change", ref Change);
        wire.UInt16("attachedTo", ref AttachedTo);
        wire.UInt32("parameterType", ref ParameterType);
        wire.Single("value", ref Value);
        wire.Padding(ref _padding);
    }
}

/// <summary>Something that hangs on the entity and may be gone, as a missile on its rail.</summary>
public struct AttachedPart : IRecord
{
    /// <summary>0 while it hangs there.</summary>
    public byte IsDetached;

    /// <summary>The number of the part that bears this one; 0 for the entity itself.</summary>
    public ushort AttachedTo;

    /// <summary>The station, by the public list.</summary>
    public uint Station;

    /// <summary>Of what hangs there.</summary>
    public EntityType Type;

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Byte("isDetached", ref IsDetached);
        wire.UInt16("attachedTo", ref AttachedTo);
        wire.UInt32("station", ref Station);
        wire.Record("type", ref Type);
    }
}

/// <summary>That the entity came off another.</summary>
public struct Separation : IRecord
{
    private byte _padding;
    private ushort _padding2;

    /// <summary>By the public list.</summary>
    public byte Reason;

    /// <summary>Whether it was an entity before, by the public list.</summary>
    public byte PreEntity;

    public EntityId Parent;

    /// <summary>Where it hung, by the public list.</summary>
    public ushort StationName;

    /// <summary>Which of several.</summary>
    public ushort StationNumber;

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Byte("reason", ref Reason);
        wire.Byte("preEntity", ref PreEntity);
        wire.Padding(ref _padding);
        wire.Record("parent", ref Parent);
        wire.Padding(ref _padding2);
        wire.UInt16("stationName", ref StationName);
        wire.UInt16("stationNumber", ref StationNumber);
    }
}

/// <summary>A type that the entity has beside its own.</summary>
public struct OtherEntityType : IRecord
{
    private ushort _padding;
    private uint _padding2;

    /// <summary>1 where it has changed since the last word.</summary>
    public byte Change;

    public EntityType Type;

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Byte("change", ref Change);
        wire.Record("type", ref Type);
        wire.Padding(ref _padding);
        wire.Padding(ref _padding2);
    }
}

/// <summary>That the entity belongs to another or to a group.</summary>
public struct EntityAssociation : IRecord
{
    /// <summary>1 where it has changed since the last word.</summary>
    public byte Change;

    /// <summary>By the public list.</summary>
    public byte Status;

    /// <summary>By the public list.</summary>
    public byte Kind;

    public EntityId Entity;

    /// <summary>Where on the entity itself, by the public list.</summary>
    public ushort OwnStation;

    /// <summary>By the public list.</summary>
    public byte Connection;

    /// <summary>By the public list.</summary>
    public byte GroupMember;

    public ushort GroupNumber;

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Byte("change", ref Change);
        wire.Byte("status", ref Status);
        wire.Byte("kind", ref Kind);
        wire.Record("entity", ref Entity);
        wire.UInt16("ownStation", ref OwnStation);
        wire.Byte("connection", ref Connection);
        wire.Byte("groupMember", ref GroupMember);
        wire.UInt16("groupNumber", ref GroupNumber);
    }
}
