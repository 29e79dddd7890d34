using Parapet.Messages;
using Parapet.Record.Entries;

namespace Parapet.Interop.Scenes;

/// <summary>One thing that happens in a scene: an object appears, is somewhere, ends, or something is told of it.</summary>
public abstract record SceneItem(Instant Time);

/// <summary>An object is there from now on.</summary>
public sealed record SceneAppearance(Instant Time, SceneObject Object) : SceneItem(Time);

/// <summary>Where an object is, or is believed to be.</summary>
/// <param name="Velocity">Relative to the turning Earth.</param>
public sealed record SceneState(Instant Time, SceneId Id, Position<Ecef> Position, Velocity<Ecef> Velocity) : SceneItem(Time)
{
    /// <summary>What a post believes of a track; null for what is true.</summary>
    public SceneBelief? Belief { get; init; }
}

/// <summary>An object is gone: it ended, or its track was dropped.</summary>
public sealed record SceneEnd(Instant Time, SceneId Id) : SceneItem(Time);

/// <summary>Something that is told of an object.</summary>
/// <param name="Subject">Whom it happens to, or who does it.</param>
/// <param name="Other">Whom else it concerns; null where nobody.</param>
/// <param name="Place">Where; null where that is not told.</param>
public sealed record SceneEvent(Instant Time, SceneEventKind Kind, SceneId Subject, SceneId? Other, string Text, Position<Ecef>? Place = null) : SceneItem(Time)
{
    /// <summary>Whether a radar radiates from now on.</summary>
    public bool IsRadiating => Kind == SceneEventKind.Radiation && Text == nameof(EmitterStatus.Emitting);

    /// <summary>Whether a round that ended killed.</summary>
    public bool IsKill => Kind == SceneEventKind.RoundEnded && Text == nameof(RoundFate.Killed);
}

/// <summary>What a post believes of a track.</summary>
/// <param name="Measured">When the newest plot in the estimate was measured.</param>
public sealed record SceneBelief(StandardIdentity Identity, TargetCategory Category, StateCovariance Covariance, TrackStatus Status, Instant Measured);

/// <summary>A radar measures something, or nothing: a plot may be false.</summary>
/// <param name="Time">When its beam passed.</param>
public sealed record ScenePlot(Instant Time, SceneId Radar, Plot Plot) : SceneItem(Time);

/// <summary>A radar begins a scan.</summary>
/// <param name="Ends">When the scan ends.</param>
/// <param name="Antenna">Where it is at the end: of a radar in the air, elsewhere at every scan.</param>
public sealed record SceneScan(Instant Time, SceneId Radar, Instant Ends, Position<Ecef> Antenna) : SceneItem(Time);
