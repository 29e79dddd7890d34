using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Interop.Tracks;
using Parapet.Questions.Json;
using Parapet.Record.Entries;

namespace Parapet.Questions.Interoperability;

/// <summary>What came through of tracks that were written in open standards and read again.</summary>
public sealed record InteropAnswer
{
    /// <summary>What the figures are and are not.</summary>
    public const string Meaning =
        "Each state of each track was written as the standard's message and read again from the bytes alone, by the same program: what is lost is the standard's own, and what a link adds in age and loss comes on top. "
        + "No public source says which of these standards a system speaks; the figures hold for any that does, whoever listens. Contents of Link 16 are not public and not spoken here.";

    [Description("The study, option and raid.")]
    public required string Title { get; init; }

    [Description("For each post that sends and each standard, what came through.")]
    public required ImmutableArray<WireRow> Rows { get; init; }

    [Description("What each standard has no place for.")]
    public required ImmutableArray<WireLoss> Losses { get; init; }

    /// <summary>As JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);

    internal static InteropAnswer Of(WireReport report) => new()
    {
        Title = report.Head!.Title,
        Rows = [.. from post in report.Posts from tally in post.Tallies select Row(post.Post, post.TrackTime, tally)],
        Losses = [.. report.Posts.Take(1).SelectMany(post => post.Tallies).Select(tally => new WireLoss(tally.Wire.Name, tally.Wire.HalfStep.Metres, tally.Wire.HalfTimeStep.Seconds, tally.Wire.Loses))],
    };

    private static WireRow Row(NodeDeclared post, Duration time, WireTally tally)
    {
        return new()
        {
            Post = post.Name,
            System = post.System.Length == 0 ? null : post.System,
            Standard = tally.Wire.Name,
            States = tally.States,
            Read = Share(tally.Read, tally.States),
            Placed = Share(tally.Placed, tally.States),
            Moving = Share(tally.Moving, tally.States),
            SameIdentity = Share(tally.SameIdentity, tally.States),
            OtherIdentity = Share(tally.OtherIdentity, tally.States),
            SameCategory = Share(tally.SameCategory, tally.States),
            SameStatus = Share(tally.SameStatus, tally.States),
            Aged = Share(tally.Aged, tally.States),
            WithAccuracy = Share(tally.WithAccuracy, tally.States),
            Confused = tally.Confused,
            PositionErrorMetres = Of(tally.PositionError.Metres, tally.Placed),
            GreatestPositionErrorMetres = Of(tally.GreatestPositionError.Metres, tally.Placed),
            VelocityErrorMetresPerSecond = Of(tally.VelocityError.MetresPerSecond, tally.Moving),
            GreatestVelocityErrorMetresPerSecond = Of(tally.GreatestVelocityError.MetresPerSecond, tally.Moving),
            GreatestTimeErrorSeconds = Of(tally.GreatestTimeError.Seconds, tally.Read),
            BytesPerState = Of(tally.Bytes / Math.Max(1.0, tally.Read), tally.Read),
            BytesPerTrackSecond = time.Seconds > 0 ? tally.Bytes / time.Seconds : null,
            LatencyMicroseconds = Of(tally.Latency.Seconds * 1e6, tally.Read),
        };
    }

    private static double? Share(int part, int whole) => whole == 0 ? null : part / (double)whole;

    private static double? Of(double value, int count) => count == 0 ? null : value;
}
