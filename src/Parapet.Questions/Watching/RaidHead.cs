using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Interop.Scenes;
using Parapet.Messages;
using Parapet.Record.Entries;

namespace Parapet.Questions.Watching;

/// <summary>What a raid's columns are of: who takes part, what happens, and where the numbers lie.</summary>
internal sealed record RaidHead
{
    public required string Study { get; init; }

    public required string Option { get; init; }

    public required int Replication { get; init; }

    public required ulong Seed { get; init; }

    [Description("Whether it comes from a kept journal; else the raid was run again.")]
    public required bool IsKept { get; init; }

    [Description("Whether it tells of messages that carry tracks.")]
    public required bool HasMessages { get; init; }

    public required double EndSeconds { get; init; }

    public required ImmutableArray<HeadPost> Posts { get; init; }

    public required ImmutableArray<HeadAsset> Assets { get; init; }

    public required ImmutableArray<HeadUnit> Units { get; init; }

    public required ImmutableArray<HeadRadar> Radars { get; init; }

    public required ImmutableArray<HeadLink> Links { get; init; }

    public required ImmutableArray<HeadTarget> Targets { get; init; }

    public required ImmutableArray<HeadMover> Movers { get; init; }

    public required ImmutableArray<HeadEvent> Events { get; init; }

    public required ImmutableArray<HeadColumn> Columns { get; init; }
}

/// <summary>A node of the network that has a picture, or hands on.</summary>
internal sealed record HeadPost(int Node, string Name, string System, NodeRole Role, double? LatitudeDegrees, double? LongitudeDegrees);

/// <summary>Something that is defended.</summary>
internal sealed record HeadAsset(int Asset, string Name, double LatitudeDegrees, double LongitudeDegrees, double RadiusMetres, double Value);

/// <summary>A fire unit; its post and radar by their numbers.</summary>
internal sealed record HeadUnit(
    int Unit, string Name, int Post, string System, int Radar, double LatitudeDegrees, double LongitudeDegrees, double BoresightDegrees, double SectorDegrees, ImmutableArray<HeadRound> Rounds);

/// <summary>A type of round in a unit's magazine.</summary>
internal sealed record HeadRound(string Type, string Name, int Ready);

/// <summary>A radar, where it is at the start. Its keeper is the node of the same number.</summary>
internal sealed record HeadRadar(
    int Radar, string Name, string Type, int Post, bool IsAirborne, double LatitudeDegrees, double LongitudeDegrees, double HeightMetres, double BoresightDegrees, double SectorDegrees, double RangeMetres);

/// <summary>One direction of a link.</summary>
internal sealed record HeadLink(int From, int To, LinkContent Carries);

/// <summary>A target with its fate and the steps of the chain that led to it.</summary>
internal sealed record HeadTarget(
    int Target, string Name, TargetClass Class, bool IsThreat, TargetFate Fate, double EndSeconds, double DueSeconds, int Asset, int Aim, int Launches, string? Cause, ImmutableArray<HeadStep> Steps);

/// <summary>One step of a target's chain.</summary>
/// <param name="Unit">That takes it; null where none does.</param>
internal sealed record HeadStep(double Seconds, ChainMark Mark, int? Unit);

/// <summary>What moves, from its appearance to its end.</summary>
/// <param name="Number">The target's or the round's; of a track its serial.</param>
/// <param name="Holder">Of a track the post in whose picture it stands; else 0.</param>
/// <param name="Target">The target that a track turned out to be of, which no post knows; null where it is of none.</param>
/// <param name="Unit">Of a round the unit that fired it; else null.</param>
/// <param name="First">The place of its first state in the columns of states.</param>
internal sealed record HeadMover(
    string Id, SceneThing Thing, string Name, string Type, int Number, int Holder, int? Target, int? Unit, SceneSide Side, int First, int Count, double EndSeconds);

/// <summary>Something that happens.</summary>
/// <param name="Target">That it is about, as it turned out; null where it is about none.</param>
internal sealed record HeadEvent(double Seconds, SceneEventKind Kind, string Subject, string? Other, int? Target, string Text, double? LatitudeDegrees, double? LongitudeDegrees);

/// <summary>A column of numbers behind the head.</summary>
/// <param name="Kind">f32, u16 or u8; least byte first.</param>
/// <param name="Offset">In bytes from the end of the head; a multiple of 8.</param>
internal sealed record HeadColumn(string Name, string Kind, int Offset, int Count);

/// <summary>A step of the chain from sight to end, as a lane marks it.</summary>
internal enum ChainMark
{
    /// <summary>First visible to a radar with an even chance.</summary>
    Visible,

    /// <summary>First confirmed in the picture of a post.</summary>
    Tracked,

    /// <summary>First taken to be hostile or suspect.</summary>
    Hostile,

    Ordered,

    Launched,

    /// <summary>A round ended without a kill.</summary>
    Missed,

    /// <summary>A round killed.</summary>
    Killed,

    /// <summary>A shot was considered and not taken.</summary>
    Refused,
}
