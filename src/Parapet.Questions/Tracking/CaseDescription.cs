using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Questions.Tracking;

/// <summary>What case.json says.</summary>
internal sealed record CaseDescription
{
    public required IReadOnlyList<LocalSensor> Sensors { get; init; }

    /// <summary>The error at which a track is worth nothing, where the case names one.</summary>
    public Length? CutOff { get; init; }

    /// <summary>What no target flies below, above the origin of the frame, where the case says so.</summary>
    public Length? LowestGround { get; init; }

    public required PlotUnits Units { get; init; }
}
