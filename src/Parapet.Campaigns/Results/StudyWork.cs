namespace Parapet.Campaigns.Results;

/// <summary>What there was to do in runs of a study.</summary>
/// <param name="Runs">All of them.</param>
/// <param name="Scans">Of radars.</param>
/// <param name="Looks">Of radars at targets near and large enough to bring a plot, hidden ones too.</param>
/// <param name="Plots">False ones too.</param>
/// <param name="TrackUpdates">Tracks that keepers hold after their scans: updated, or missed.</param>
/// <param name="ReportsReceived">Tracks that posts and gateways were told, by keepers or over links.</param>
/// <param name="CommandLooks">Of posts at a track.</param>
/// <param name="RoundSteps">Steps of flight of a round.</param>
public sealed record StudyWork(
    int Runs, long Scans, long Looks, long Plots, long TrackUpdates, long ReportsReceived, long CommandLooks, long RoundSteps);
