using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using Parapet.Questions.Json;

namespace Parapet.Questions.Tracking.Recordings;

/// <summary>The tracks of a recording, and what was taken of its radars.</summary>
public sealed record TrackRecordingAnswer
{
    [Description("The radars that plots are of.")]
    public required ImmutableArray<TrackedRadar> Radars { get; init; }

    [Description("Reports of targets without a time, a range and a bearing, of test targets and of monitors on the ground, and of category 001 those of a radar that tells its plots as 048 too.")]
    public required long PlotsLeftOut { get; init; }

    [Description("Plots that the recording told before, as a capture of two interfaces does: left out too.")]
    public required long PlotsRepeated { get; init; }

    [Description("Places of the recording that could not be read.")]
    public required long Unreadable { get; init; }

    [Description("The first of them; null where there is none.")]
    public required string? FirstUnreadable { get; init; }

    [Description("Records of other categories, passed over.")]
    public required long OtherRecords { get; init; }

    [Unit("deg")]
    [Description("Latitude of the origin of the table's east, north and up: the first radar.")]
    public required double OriginLatitudeDegrees { get; init; }

    [Unit("deg")]
    [Description("Its longitude.")]
    public required double OriginLongitudeDegrees { get; init; }

    [Unit("m")]
    [Description("Its height above the ellipsoid.")]
    public required double OriginHeightMetres { get; init; }

    [Description("Tracks told.")]
    public required int Tracks { get; init; }

    [Description("Rows of the table of tracks.")]
    public required int Rows { get; init; }

    /// <summary>The tracks as comma-separated text, UTF-8: <c>time,track_id,x,y,z,vx,vy,vz</c>; seconds since the midnight before the recording, metres, metres a second.</summary>
    [JsonIgnore]
    public required ReadOnlyMemory<byte> Table { get; init; }

    /// <summary>The answer as JSON, without the table.</summary>
    public string ToJson() => AnswerJson.Write(this);
}

/// <summary>A radar of a recording, as it was tracked with.</summary>
public sealed record TrackedRadar
{
    [Description("Its system area code and system identification code.")]
    public required string Source { get; init; }

    [Unit("deg")]
    [Description("Where it stands.")]
    public required double LatitudeDegrees { get; init; }

    [Unit("deg")]
    [Description("Where it stands.")]
    public required double LongitudeDegrees { get; init; }

    [Unit("m")]
    [Description("Above the ellipsoid.")]
    public required double HeightMetres { get; init; }

    [Description("Turns of its antenna.")]
    public required int Turns { get; init; }

    [Unit("s")]
    [Description("Of one of them.")]
    public required double TurnSeconds { get; init; }

    [Description("Its plots.")]
    public required int Plots { get; init; }

    [Description("Whether turns begin at its north marks; else where azimuths begin anew.")]
    public required bool HasNorthMarks { get; init; }

    [Description("Whether elevations follow from heights that its plots tell.")]
    public required bool UsesHeights { get; init; }

    [Unit("m")]
    [Description("Standard deviation of its slant range.")]
    public required double RangeSigmaMetres { get; init; }

    [Unit("deg")]
    [Description("Standard deviation of its azimuth.")]
    public required double AzimuthSigmaDegrees { get; init; }

    [Description("What was taken of it for lack of a better figure.")]
    public required ImmutableArray<string> Notes { get; init; }
}
