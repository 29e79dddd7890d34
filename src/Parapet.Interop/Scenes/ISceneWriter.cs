namespace Parapet.Interop.Scenes;

/// <summary>Takes in a scene from its head to its end: a file of some standard, or a stream.</summary>
public interface ISceneWriter
{
    /// <summary>Called once, before everything.</summary>
    void Begin(SceneHead head);

    /// <summary>In the order of their times.</summary>
    void Write(SceneItem item);

    /// <summary>Called once, after everything.</summary>
    void End(Instant time);
}
