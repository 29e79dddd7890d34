using Parapet.Simulation.Recording;

namespace Parapet.Simulation.Stages;

/// <summary>Compares every firing post's picture with truth now and then, for the record alone.</summary>
internal sealed class ComparisonStage(World world)
{
    private static readonly Duration Period = Duration.FromSeconds(30);

    private readonly Post[] _posts = [.. world.Posts.Where(post => world.Scenario.FireUnits.Any(unit => unit.Post == post.Placement.Node))];
    private readonly int[] _tracksOf = new int[world.Truth.Count];

    /// <summary>Objects flying, objects with a track, tracks on objects: summed over posts and samples.</summary>
    public (long Objects, long Tracked, long Tracks) Score { get; private set; }

    public void Begin() => world.Agenda.Note(Instant.Start + Period, Stage.Compare, 0);

    public void Sample(Instant now)
    {
        foreach (var post in _posts)
        {
            Compare(post, now);
        }

        world.Agenda.Note(now + Period, Stage.Compare, 0);
    }

    private void Compare(Post post, Instant now)
    {
        var (objects, tracked, tracks) = Score;
        Array.Clear(_tracksOf);
        post.Look(now);
        foreach (ref readonly var track in post.Tracks)
        {
            var target = world.Join.Join(track);
            if (target >= 0 && world.Truth.IsFlying(new(target), now))
            {
                _tracksOf[target]++;
                tracks++;
            }
        }

        foreach (var target in world.Truth.Flying(now))
        {
            objects++;
            tracked += _tracksOf[target.Value] > 0 ? 1 : 0;
        }

        Score = (objects, tracked, tracks);
    }
}
