using Parapet.Messages;

namespace Parapet.Interop.Scenes;

/// <summary>A part of an object's path in which nobody changed his mind about it.</summary>
/// <param name="Identity">What a post took the track for; null for what is true.</param>
/// <param name="Category">Likewise.</param>
internal sealed record SceneStretch(SceneObject Thing, StandardIdentity? Identity, TargetCategory? Category)
{
    /// <summary>In the order of their times, at least one.</summary>
    public List<SceneState> States { get; } = [];

    /// <summary>Until when the object was there; null while it is, and where another stretch follows.</summary>
    public Instant? Ends { get; set; }

    /// <summary>The colour that standards without symbols give it.</summary>
    public SceneColor Color => Identity is { } identity ? SceneColor.Of(identity) : SceneColor.Of(Thing.Side);
}
