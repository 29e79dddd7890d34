namespace Parapet.Tracking.Fusion;

/// <summary>By which all units of a network speak of one target, whoever reports it.</summary>
public readonly record struct NetworkTrackNumber(int Value) : IComparable<NetworkTrackNumber>
{
    public int CompareTo(NetworkTrackNumber other) => Value.CompareTo(other.Value);
}
