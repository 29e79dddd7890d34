namespace Parapet.Sensing.Radar.Resources;

/// <summary>How a multifunction array spends its time. Every look at a known place costs time that the search then lacks.</summary>
public sealed record ArrayDescription
{
    /// <summary>Of each scan period, what the search of the whole sector takes while nothing else asks for time; in (0, 1].</summary>
    public required Ratio SearchShare { get; init; }

    /// <summary>One look at one track: its energy is that of a look of the search.</summary>
    public required Duration TrackDwell { get; init; }

    /// <summary>Looks a second at a target that a round in flight is guided to, in addition to those of its track.</summary>
    public required double GuidanceDwellsPerSecond { get; init; }

    /// <summary>Looks added up at a place that a cue names; not below 1. The added energy finds what the search would not yet.</summary>
    public required double CueDwells { get; init; }

    /// <summary>Looks at the place of a plot that no confirmed track explains, soon after the scan that brought it; none by default.</summary>
    public int VerifyingDwells { get; init; }

    /// <summary>From the scan to the first of them, and from each to the next.</summary>
    public Duration VerifyingInterval { get; init; } = Duration.FromSeconds(0.2);
}
