using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Scenes;
using Parapet.Messages;

namespace Parapet.Questions.Watching;

/// <summary>Keeps a scene until its end, with the states of each object together: memory grows with the states.</summary>
internal sealed class RaidScene : ISceneWriter
{
    private readonly Dictionary<SceneId, int> _open = [];

    /// <summary>What moves, in the order of appearance: an object that appears again after its end is another of the same id.</summary>
    public List<Mover> Movers { get; } = [];

    public List<SceneEvent> Events { get; } = [];

    /// <summary>Of the scene.</summary>
    public Instant Ends { get; private set; }

    public void Begin(SceneHead head)
    {
    }

    public void Write(SceneItem item)
    {
        switch (item)
        {
            case SceneAppearance { Object: { Place: null } thing }:
                _open[thing.Id] = Movers.Count;
                Movers.Add(new(thing));
                break;
            case SceneState state when _open.TryGetValue(state.Id, out var index):
                Movers[index].States.Add(Point.Of(state));
                break;
            case SceneEnd end when _open.Remove(end.Id, out var index):
                Movers[index].Ends = end.Time;
                break;
            case SceneEvent told:
                Events.Add(told);
                break;
        }
    }

    public void End(Instant time)
    {
        Ends = time;
        foreach (var index in _open.Values)
        {
            Movers[index].Ends = time;
        }
    }

    /// <summary>One object from its appearance to its end.</summary>
    public sealed class Mover(SceneObject thing)
    {
        public SceneObject Thing => thing;

        public List<Point> States { get; } = [];

        public Instant Ends { get; set; }
    }

    /// <summary>Where a mover is, and how it moves over the ground.</summary>
    /// <param name="Speed">In metres per second along the ground.</param>
    /// <param name="Course">In degrees clockwise from north.</param>
    /// <param name="Identity">As a track is taken to be; null of what is true.</param>
    public readonly record struct Point(Instant Time, Geodetic Place, double Speed, double Course, StandardIdentity? Identity, TargetCategory? Category, TrackStatus? Status)
    {
        public static Point Of(SceneState state)
        {
            var frame = LocalFrame.At(state.Position);
            var velocity = frame.ToLocal(state.Velocity);
            var course = Math.Atan2(velocity.X, velocity.Y) * (180 / Math.PI);
            return new(
                state.Time, frame.Place, Math.Sqrt(velocity.X * velocity.X + velocity.Y * velocity.Y), course < 0 ? course + 360 : course,
                state.Belief?.Identity, state.Belief?.Category, state.Belief?.Status);
        }
    }
}
