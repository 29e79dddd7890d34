namespace Parapet.Flight.Targets;

/// <summary>One object of the raid, or of the traffic around it: what it is and how it moves.</summary>
public sealed record Target(TargetId Id, TargetDescription Description, Trajectory Trajectory, Transponder Transponder)
{
    /// <summary>None by default.</summary>
    public Terminal Terminal { get; init; }

    /// <summary>The missile that released it; null for all that was launched by itself.</summary>
    public TargetId? ReleasedBy { get; init; }

    /// <summary>Whether it flies with others that one missile released.</summary>
    public bool IsOfCloud(Target other) => (ReleasedBy ?? Id) == (other.ReleasedBy ?? other.Id);

    /// <summary>Whether it is flown by orders within a run: its trajectory then says no more than where it stands and how long the run may last.</summary>
    public bool IsSteered { get; init; }
}
