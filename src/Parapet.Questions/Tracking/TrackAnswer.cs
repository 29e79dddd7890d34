using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using Parapet.Questions.Json;
using Parapet.Tracking.MultiHypothesis;

namespace Parapet.Questions.Tracking;

/// <summary>The tracks of a case, and what it took to make them.</summary>
public sealed record TrackAnswer
{
    public required int Scans { get; init; }

    [Description("Plots of all scans.")]
    public required int Plots { get; init; }

    [Description("Plots left out because their scan held an equal one.")]
    public required int PlotsRepeated { get; init; }

    [Description("Plots beyond those that a scan may hold.")]
    public required long PlotsLeftOut { get; init; }

    [Description("Plots that began no track, since there were possible targets enough.")]
    public required long PlotsWithoutTrack { get; init; }

    [Description("Plots not offered to a target nearby, since too many competed.")]
    public required long ClaimsRefused { get; init; }

    [Description("Searches for associations that ended before all were tried.")]
    public required long SearchesCut { get; init; }

    [Description("Tracks reported.")]
    public required int Tracks { get; init; }

    [Description("Rows of the table of tracks.")]
    public required int Rows { get; init; }

    [Description("Time of tracking.")]
    public required double Seconds { get; init; }

    [Description("Time of tracking, of all processors together.")]
    public required double ProcessorSeconds { get; init; }

    [Description("Scans passed over because they arrived too late.")]
    public required long LateScans { get; init; }

    [Description("What the radars add, where one was held true; empty where none was.")]
    public required ImmutableArray<RadarBias> Biases { get; init; }

    /// <summary>The tracks as comma-separated text, UTF-8: <c>time,track_id,x,y,z,vx,vy,vz</c>; seconds, metres, metres a second.</summary>
    [JsonIgnore]
    public required ReadOnlyMemory<byte> Table { get; init; }

    /// <summary>Of the multi-hypothesis tracker, with the limits behind what was left out.</summary>
    [JsonIgnore]
    public required MultiHypothesisSettings Settings { get; init; }

    /// <summary>How late a scan may arrive and still be put back in its place.</summary>
    [JsonIgnore]
    public Duration Patience => TrackingPass.Patience;

    /// <summary>The answer as JSON, without the table.</summary>
    public string ToJson() => AnswerJson.Write(this);
}
