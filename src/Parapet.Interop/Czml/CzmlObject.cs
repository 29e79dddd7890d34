using Parapet.Interop.Scenes;
using Parapet.Messages;

namespace Parapet.Interop.Czml;

/// <summary>An object as a file of CZML holds it so far, with the states that wait for their packet.</summary>
internal sealed class CzmlObject(SceneObject thing)
{
    private readonly List<(Instant From, Instant To)> _spans = [];

    public SceneObject Thing { get; set; } = thing;

    /// <summary>From how far its name is drawn: radars and launchers stand side by side, and their names lie on each other from afar.</summary>
    public double NamedWithinMetres => Thing.Id.Thing switch
    {
        SceneThing.Asset => 3_000_000,
        SceneThing.FireUnit or SceneThing.Radar => 400_000,
        _ => 1_000_000,
    };

    /// <summary>States that are not written yet.</summary>
    public List<SceneState> Waiting { get; } = [];

    /// <summary>Whether its packet of looks is written.</summary>
    public bool IsDescribed { get; set; }

    /// <summary>Whether it is written how its states are joined.</summary>
    public bool IsJoined { get; set; }

    /// <summary>What its post took it for at last; null where nobody said.</summary>
    public (StandardIdentity Identity, TargetCategory Category)? Taken { get; set; }

    /// <summary>Where it was last; null before its first state.</summary>
    public Position<Ecef>? Last { get; set; }

    /// <summary>The state that was told last; null before the first.</summary>
    public SceneState? LastState { get; set; }

    /// <summary>Whether it ended and did not appear again: a state that comes even so, as of the step in which a round ended, is not shown.</summary>
    public bool IsGone { get; set; }

    /// <summary>Since when it is there; null where it is not.</summary>
    public Instant? Since { get; private set; }

    /// <summary>When it was there, in the order of time; to the end of its last stay.</summary>
    public IReadOnlyList<(Instant From, Instant To)> Spans => _spans;

    public void Enter(Instant time) => Since ??= time;

    public void Leave(Instant time)
    {
        IsGone = true;
        if (Since is { } since)
        {
            _spans.Add((since, time));
            Since = null;
        }
    }
}
