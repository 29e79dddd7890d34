namespace Parapet.Flight.Targets;

/// <summary>One object of the raid, or of the traffic around it: what it is and how it moves.</summary>
public sealed record Target(TargetId Id, TargetDescription Description, Trajectory Trajectory, Transponder Transponder)
{
    /// <summary>None by default.</summary>
    public Terminal Terminal { get; init; }
}
