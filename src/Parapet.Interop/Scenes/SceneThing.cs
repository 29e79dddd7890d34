namespace Parapet.Interop.Scenes;

/// <summary>What kind of thing an object of a scene is.</summary>
public enum SceneThing
{
    /// <summary>Something that is defended.</summary>
    Asset,

    /// <summary>A fire unit in its place.</summary>
    FireUnit,

    /// <summary>A radar, on the ground or in the air.</summary>
    Radar,

    /// <summary>What truly flies: of the raid, a friend or civil traffic.</summary>
    Target,

    /// <summary>An interceptor in flight, where it truly is.</summary>
    Round,

    /// <summary>What a post believes to fly; which target it is, if any, nobody in the scene is told.</summary>
    Track,
}
