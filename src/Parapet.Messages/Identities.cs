namespace Parapet.Messages;

/// <summary>A sensor, by its declared place in the scenario.</summary>
public readonly record struct SensorId(int Value);

/// <summary>A node of the network: a sensor's track keeper or a command post, by its declared place.</summary>
public readonly record struct NodeId(int Value);

/// <summary>A fire unit, by its declared place in the scenario.</summary>
public readonly record struct FireUnitId(int Value);

/// <summary>One decision to fire at one track, with all the rounds it uses.</summary>
public readonly record struct EngagementId(int Value);

/// <summary>A track's number within the picture of one node; unique for the whole run, never reused.</summary>
public readonly record struct TrackNumber(NodeId Node, int Serial) : IComparable<TrackNumber>
{
    public int CompareTo(TrackNumber other) =>
        Node.Value != other.Node.Value ? Node.Value.CompareTo(other.Node.Value) : Serial.CompareTo(other.Serial);

    public override string ToString() => FormattableString.Invariant($"T{Node.Value}-{Serial}");
}
