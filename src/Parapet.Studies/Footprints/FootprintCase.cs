using Parapet.Catalogue.Systems;
using Parapet.Flight.Targets;

namespace Parapet.Studies.Footprints;

/// <summary>One system at one site against one kind of ballistic missile.</summary>
public sealed record FootprintCase
{
    public required SystemDescription System { get; init; }

    /// <summary>A ballistic missile.</summary>
    public required TargetDescription Threat { get; init; }

    /// <summary>Where radars and launchers stand.</summary>
    public required Geodetic Site { get; init; }

    /// <summary>From the site to where the threat comes from; radars and launchers face it.</summary>
    public required Azimuth Bearing { get; init; }

    /// <summary>Ground range of every flight; launch points lie this far from their impact points.</summary>
    public required Length Range { get; init; }

    /// <summary>Off the elevation of least energy; the threat's own where it is left out.</summary>
    public Angle? Loft { get; init; }

    /// <summary>Null for the system by itself.</summary>
    public RemoteCue? Cue { get; init; }
}
