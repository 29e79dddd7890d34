using System.Collections.Immutable;

namespace Parapet.Interop.Scenes;

/// <summary>Hands a scene to several writers and counts what it holds.</summary>
/// <param name="open">Makes the writers, when the scene begins.</param>
public sealed class SceneFan(Func<ImmutableArray<ISceneWriter>> open) : ISceneWriter
{
    private ImmutableArray<ISceneWriter> _writers = [];

    /// <param name="writers">Made already.</param>
    public SceneFan(params ImmutableArray<ISceneWriter> writers)
        : this(() => writers)
    {
    }

    /// <summary>Of which run it is; null before its head.</summary>
    public SceneHead? Head { get; private set; }

    public int Objects { get; private set; }

    public int States { get; private set; }

    public int Events { get; private set; }

    /// <summary>When it ended, or how far it has come.</summary>
    public Instant Latest { get; private set; }

    /// <inheritdoc/>
    public void Begin(SceneHead head)
    {
        Head = head;
        _writers = open();
        foreach (var writer in _writers)
        {
            writer.Begin(head);
        }
    }

    /// <inheritdoc/>
    public void Write(SceneItem item)
    {
        Latest = item.Time;
        Objects += item is SceneAppearance ? 1 : 0;
        States += item is SceneState ? 1 : 0;
        Events += item is SceneEvent ? 1 : 0;
        foreach (var writer in _writers)
        {
            writer.Write(item);
        }
    }

    /// <inheritdoc/>
    public void End(Instant time)
    {
        Latest = time;
        foreach (var writer in _writers)
        {
            writer.End(time);
        }
    }
}
