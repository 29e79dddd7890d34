using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Questions.Json;

namespace Parapet.Questions.Interoperability;

/// <summary>What came through of one post's tracks in one standard.</summary>
public sealed record WireRow
{
    [Description("The post that sends.")]
    public required string Post { get; init; }

    [Description("The system that it commands; null for a centre.")]
    public required string? System { get; init; }

    [Description("The standard, with its part and edition.")]
    public required string Standard { get; init; }

    [Description("States of tracks that were to be sent.")]
    public required int States { get; init; }

    [Description("Share of the states that made a message which was read again; null where there were none, as for the other shares.")]
    public required double? Read { get; init; }

    [Description("Share of the states that came through with a place in space.")]
    public required double? Placed { get; init; }

    [Description("Share of the states that came through with a velocity in space.")]
    public required double? Moving { get; init; }

    [Description("Share of the states whose identity came through as it was.")]
    public required double? SameIdentity { get; init; }

    [Description("Share of the states that came through with another identity than was sent.")]
    public required double? OtherIdentity { get; init; }

    [Description("Share of the states whose category came through as it was.")]
    public required double? SameCategory { get; init; }

    [Description("Share of the states of which it came through whether the track is tentative, confirmed or coasted.")]
    public required double? SameStatus { get; init; }

    [Description("Share of the states that came through with the age of the newest measurement.")]
    public required double? Aged { get; init; }

    [Description("Share of the states that came through with how far the place may be off.")]
    public required double? WithAccuracy { get; init; }

    [Description("States by which a receiver takes one track for another, or for a new one.")]
    public required int Confused { get; init; }

    [Unit("m")]
    [Description("Root mean square of the error that the standard adds to the place; null where none came through.")]
    public required double? PositionErrorMetres { get; init; }

    [Unit("m")]
    [Description("The greatest error that the standard adds to the place; null where none came through.")]
    public required double? GreatestPositionErrorMetres { get; init; }

    [Unit("m/s")]
    [Description("Root mean square of the error that the standard adds to the velocity; null where none came through.")]
    public required double? VelocityErrorMetresPerSecond { get; init; }

    [Unit("m/s")]
    [Description("The greatest error that the standard adds to the velocity; null where none came through.")]
    public required double? GreatestVelocityErrorMetresPerSecond { get; init; }

    [Unit("s")]
    [Description("The greatest error that the standard adds to the time; null where nothing came through.")]
    public required double? GreatestTimeErrorSeconds { get; init; }

    [Unit("bytes")]
    [Description("Of one state, in the mean; without the heads of datagrams.")]
    public required double? BytesPerState { get; init; }

    [Unit("bytes/s")]
    [Description("For each track and second, at the pace at which states were sent.")]
    public required double? BytesPerTrackSecond { get; init; }

    [Unit("us")]
    [Description("That writing and reading one state took in the mean, on the machine that measured it, after some thousand that were not timed.")]
    public required double? LatencyMicroseconds { get; init; }
}

/// <summary>What a standard has no place for.</summary>
/// <param name="HalfStepMetres">The greatest distance that the steps of its fields leave between a place and the nearest that it can say.</param>
/// <param name="HalfTimeStepSeconds">The same of its clock.</param>
public sealed record WireLoss(
    [property: Description("The standard, with its part and edition.")] string Standard,
    [property: Unit("m"), Description("The greatest distance that the steps of its fields leave between a place and the nearest that it can say.")] double HalfStepMetres,
    [property: Unit("s"), Description("The greatest time that the steps of its clock leave between a moment and the nearest that it can say: states of a raid fall on its own steps, and may show less.")] double HalfTimeStepSeconds,
    [property: Description("What a track holds and the standard has no place for.")] ImmutableArray<string> Loses);
