using System.ComponentModel;
using Parapet.Messages;

namespace Parapet.OwnModels.Programs;

/// <summary>A track's report as a program is told it: every field of the message that the built-in models get, and no other.</summary>
public sealed record ToldTrack
{
    [Description("the node that numbered the track")]
    public required int Node { get; init; }

    [Description("its number there")]
    public required int Serial { get; init; }

    [Description("when the state held, since the scenario's start")]
    public required long TimeNanoseconds { get; init; }

    public required TrackStatus Status { get; init; }

    public required MotionKind Motion { get; init; }

    [Description("when its first plot was measured")]
    public required long FirstPlotNanoseconds { get; init; }

    [Description("when the newest plot in it was measured")]
    public required long LastPlotNanoseconds { get; init; }

    [Description("scans in which it was interrogated")]
    public required int Challenges { get; init; }

    [Description("scans in which an encrypted mode answered")]
    public required int EncryptedReplies { get; init; }

    [Description("scans in which only the civil mode answered")]
    public required int CivilReplies { get; init; }

    [Description("of what radars read of it above the air, one over the variance of the mean's error; 0 where nothing was read")]
    public required double FeatureWeight { get; init; }

    [Description("of these readings, each times its weight: positive is like a warhead, negative like a light object")]
    public required double FeatureSum { get; init; }

    [Description("of a track fused from several radars, the keeper that weighs most; null in a keeper's own report")]
    public required int? Leader { get; init; }

    [Description("earth-centred, earth-fixed (WGS 84): x, y, z")]
    public required double[] PositionMetres { get; init; }

    [Description("the same, relative to the turning Earth")]
    public required double[] VelocityMetresPerSecond { get; init; }

    [Description("of x, y, z, vx, vy, vz: the upper triangle row by row, in m2, m2/s and m2/s2")]
    public required double[] Covariance { get; init; }

    internal static ToldTrack Of(TrackReport track) => new()
    {
        Node = track.Number.Node.Value,
        Serial = track.Number.Serial,
        TimeNanoseconds = track.Time.Nanoseconds,
        Status = track.Status,
        Motion = track.Motion,
        FirstPlotNanoseconds = track.FirstPlot.Nanoseconds,
        LastPlotNanoseconds = track.LastPlot.Nanoseconds,
        Challenges = track.Iff.Challenges,
        EncryptedReplies = track.Iff.EncryptedReplies,
        CivilReplies = track.Iff.CivilReplies,
        FeatureWeight = track.Features.Weight,
        FeatureSum = track.Features.Sum,
        Leader = track.Leader?.Value,
        PositionMetres = [track.Position.X, track.Position.Y, track.Position.Z],
        VelocityMetresPerSecond = [track.Velocity.X, track.Velocity.Y, track.Velocity.Z],
        Covariance = Numbers(track.Covariance),
    };

    private static double[] Numbers(in StateCovariance covariance) => ((ReadOnlySpan<double>)covariance).ToArray();
}
