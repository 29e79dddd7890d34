using Parapet.Messages;

namespace Parapet.Interop.Scenes;

/// <summary>What is known of an object when it appears and does not change.</summary>
public sealed record SceneObject(SceneId Id)
{
    /// <summary>As a person calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Its entry in the catalogue; of a track, the post in whose picture it stands.</summary>
    public required string Type { get; init; }

    public required SceneSide Side { get; init; }

    /// <summary>Of a target; null for all else.</summary>
    public TargetClass? Class { get; init; }

    /// <summary>Where it stands; null for what moves.</summary>
    public Geodetic? Place { get; init; }

    /// <summary>Whether a radar is carried through the air; false of all else.</summary>
    public bool IsAirborne { get; init; }

    /// <summary>Of a round its unit, of a radar of a unit that unit; null where there is none.</summary>
    public SceneId? Parent { get; init; }

    /// <summary>How far a radar looks, a fire unit's rounds or an asset reach; null where none is meant.</summary>
    public Length? Reach { get; init; }

    /// <summary>The middle of the sector; null where there is none.</summary>
    public Azimuth? Boresight { get; init; }

    /// <summary>The whole sector, a full turn at most; null where there is none.</summary>
    public Angle? SectorWidth { get; init; }
}
