using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Simulation.Recording;

namespace Parapet.Simulation.Stages;

/// <summary>Compares every post's picture with truth and with the others' now and then, for the record alone.</summary>
internal sealed class ComparisonStage
{
    private static readonly Duration Period = Duration.FromSeconds(30);
    private static readonly Duration StaleAfter = Duration.FromSeconds(30);
    private static readonly int Identities = Enum.GetValues<StandardIdentity>().Length;
    private static readonly int Categories = Enum.GetValues<TargetCategory>().Length;

    private readonly World _world;
    private readonly NodePicture[] _pictures;
    private readonly bool[] _fires;

    /// <summary>By post and target: 0 where it is not held, else one more than the identity it is taken for.</summary>
    private readonly byte[][] _held;
    private readonly int[] _tracksOf;
    private readonly Dictionary<TrackNumber, int> _lastOn = [];
    private readonly long[] _judgements;
    private readonly List<TrackReport> _peeked = [];
    private PictureCommonality _common;

    public ComparisonStage(World world)
    {
        _world = world;
        _pictures = [.. world.Posts.Select(post => new NodePicture { Node = post.Placement.Node.Value })];
        _fires = [.. world.Posts.Select(post => post.Commander.Units.Length > 0)];
        _held = [.. world.Posts.Select(_ => new byte[world.Truth.Count])];
        _tracksOf = new int[world.Truth.Count];
        _judgements = new long[Enum.GetValues<TargetClass>().Length * Identities * Categories];
    }

    /// <summary>Objects flying, objects with a track, tracks on objects: summed over firing posts and samples.</summary>
    public (long Objects, long Tracked, long Tracks) Score
    {
        get
        {
            var firing = _pictures.Where((_, post) => _fires[post]).ToArray();
            return (firing.Sum(picture => picture.Objects), firing.Sum(picture => picture.Tracked), firing.Sum(picture => picture.Tracks));
        }
    }

    public ImmutableArray<NodePicture> Pictures => [.. _pictures];

    public PictureCommonality Commonality => _common;

    public ImmutableArray<JudgementCount> Judgements =>
    [
        .. _judgements.Index().Where(cell => cell.Item > 0).Select(cell => new JudgementCount(
            (TargetClass)(cell.Index / (Identities * Categories)),
            (StandardIdentity)(cell.Index / Categories % Identities),
            (TargetCategory)(cell.Index % Categories),
            cell.Item)),
    ];

    public void Begin() => _world.Agenda.Note(Instant.Start + Period, Stage.Compare, 0);

    public void Sample(Instant now)
    {
        for (var post = 0; post < _pictures.Length; post++)
        {
            WithTruth(post, now);
        }

        WithEachOther(now);
        _world.Agenda.Note(now + Period, Stage.Compare, 0);
    }

    private void WithTruth(int index, Instant now)
    {
        var post = _world.Posts[index];
        var (spurious, stale, swaps, tracks) = (0, 0, 0, 0);
        Array.Clear(_tracksOf);
        Array.Clear(_held[index]);
        foreach (ref readonly var track in TracksOf(post, index, now))
        {
            var target = _world.Join.Join(track);
            swaps += Goes(track.Number, target) ? 1 : 0;
            if (target < 0)
            {
                spurious++;
                continue;
            }

            var isFlying = _world.Truth.IsFlying(new(target), now);
            stale += !isFlying || now - track.LastPlot > StaleAfter ? 1 : 0;
            if (isFlying)
            {
                tracks++;
                _tracksOf[target]++;
                Judge(index, target, post.Commander.JudgementOf(track.Number));
            }
        }

        var (objects, tracked) = (0, 0);
        foreach (var target in _world.Truth.Flying(now))
        {
            objects++;
            tracked += _tracksOf[target.Value] > 0 ? 1 : 0;
        }

        var sum = _pictures[index];
        _pictures[index] = new(
            sum.Node, sum.Objects + objects, sum.Tracked + tracked, sum.Tracks + tracks, sum.Spurious + spurious, sum.Stale + stale, sum.Swaps + swaps);
    }

    /// <summary>A firing post looks oftener than it is sampled; one that only passes on must not drop a track for being looked at.</summary>
    private ReadOnlySpan<TrackReport> TracksOf(Post post, int index, Instant now)
    {
        if (_fires[index])
        {
            post.Look(now);
            return post.Tracks;
        }

        _peeked.Clear();
        post.Picture.Peek(now, _peeked);
        return CollectionsMarshal.AsSpan(_peeked);
    }

    /// <summary>Whether a track that was on one object is now on another.</summary>
    private bool Goes(TrackNumber track, int target)
    {
        if (target < 0)
        {
            return false;
        }

        var goes = _lastOn.TryGetValue(track, out var last) && last != target;
        _lastOn[track] = target;
        return goes;
    }

    /// <summary>Of dual tracks the one that says more of its object counts.</summary>
    private void Judge(int post, int target, (StandardIdentity Identity, TargetCategory Category) judgement)
    {
        _held[post][target] = Math.Max(_held[post][target], (byte)(1 + (int)judgement.Identity));
        if (_fires[post])
        {
            var kind = (int)_world.Truth[new(target)].Description.Class;
            _judgements[(kind * Identities + (int)judgement.Identity) * Categories + (int)judgement.Category]++;
        }
    }

    private void WithEachOther(Instant now)
    {
        var (either, both, same) = _common;
        for (var a = 0; a < _held.Length; a++)
        {
            for (var b = a + 1; b < _held.Length; b++)
            {
                if (!_fires[a] || !_fires[b])
                {
                    continue;
                }

                foreach (var target in _world.Truth.Flying(now))
                {
                    var (one, other) = (_held[a][target.Value], _held[b][target.Value]);
                    either += one > 0 || other > 0 ? 1 : 0;
                    both += one > 0 && other > 0 ? 1 : 0;
                    same += one > 0 && one == other ? 1 : 0;
                }
            }
        }

        _common = new(either, both, same);
    }
}
