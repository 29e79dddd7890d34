using System.Collections.Immutable;
using Parapet.Judging.Joining;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Judging.Pictures;

/// <summary>Compares every post's sampled picture with truth and with the others' [Votruba2001].</summary>
internal sealed class PictureComparison(ITruthTable truth, TruthJoin join)
{
    private static readonly Duration StaleAfter = Duration.FromSeconds(30);

    private readonly List<PostPicture> _posts = [];
    private readonly JudgementTable _judgements = new();
    private readonly List<TruthNumber> _flying = [];
    private readonly Dictionary<TrackNumber, TruthNumber> _lastOn = [];
    private readonly int[] _tracksOf = new int[truth.Count];
    private Instant _now = Instant.Never;
    private int _post;
    private int _left;
    private PictureCommonality _common;

    public ImmutableArray<NodePicture> Pictures => [.. _posts.Select(post => post.Sum)];

    public PictureCommonality Commonality => _common;

    public ImmutableArray<JudgementCount> Judgements => _judgements.Cells;

    /// <summary>Objects flying, objects with a track, tracks on objects: summed over firing posts and samples.</summary>
    public (long Objects, long Tracked, long Tracks) Score
    {
        get
        {
            var firing = _posts.Where(post => post.Fires).Select(post => post.Sum).ToArray();
            return (firing.Sum(picture => picture.Objects), firing.Sum(picture => picture.Tracked), firing.Sum(picture => picture.Tracks));
        }
    }

    public void Take(in NodeDeclared node)
    {
        if (node.Role != NodeRole.Gateway)
        {
            _posts.Add(new(node.Node, node.Role == NodeRole.FiringPost, truth.Count));
        }
    }

    /// <summary>A post's sample begins.</summary>
    public void Take(in PictureSampled sample)
    {
        if (sample.Time != _now)
        {
            Begin(sample.Time);
        }

        var node = sample.Post;
        _post = _posts.FindIndex(post => post.Node == node);
        _left = sample.Tracks;
        Array.Clear(_tracksOf);
        Array.Clear(_posts[_post].Held);
        if (_left == 0)
        {
            EndPost();
        }
    }

    public void Take(in PictureHeld held)
    {
        var target = join.Join(held.Track);
        var sum = _posts[_post].Sum;
        if (target.IsNone)
        {
            sum = sum with { Spurious = sum.Spurious + 1 };
        }
        else
        {
            var isFlying = truth.IsFlying(target, _now);
            var isStale = !isFlying || _now - held.Track.LastPlot > StaleAfter;
            sum = sum with { Swaps = sum.Swaps + (GoesOver(held.Track.Number, target) ? 1 : 0), Stale = sum.Stale + (isStale ? 1 : 0) };
            if (isFlying)
            {
                sum = sum with { Tracks = sum.Tracks + 1 };
                _tracksOf[target.Value]++;
                Judge(target, held);
            }
        }

        _posts[_post].Sum = sum;
        if (--_left == 0)
        {
            EndPost();
        }
    }

    private void Begin(Instant now)
    {
        _now = now;
        _flying.Clear();
        for (var i = 0; i < truth.Count; i++)
        {
            if (truth.IsFlying(new(i), now))
            {
                _flying.Add(new(i));
            }
        }
    }

    private void EndPost()
    {
        var tracked = 0;
        foreach (var target in _flying)
        {
            tracked += _tracksOf[target.Value] > 0 ? 1 : 0;
        }

        var post = _posts[_post];
        post.Sum = post.Sum with { Objects = post.Sum.Objects + _flying.Count, Tracked = post.Sum.Tracked + tracked };
        if (_post == _posts.Count - 1)
        {
            CompareWithEachOther();
        }
    }

    /// <summary>Whether a track that was on one object is now on another.</summary>
    private bool GoesOver(TrackNumber track, TruthNumber target)
    {
        var goes = _lastOn.TryGetValue(track, out var last) && last != target;
        _lastOn[track] = target;
        return goes;
    }

    /// <summary>Of dual tracks the one that says more of its object counts.</summary>
    private void Judge(TruthNumber target, in PictureHeld held)
    {
        var post = _posts[_post];
        post.Held[target.Value] = Math.Max(post.Held[target.Value], (byte)(1 + (int)held.Identity));
        if (post.Fires)
        {
            _judgements.Count(truth.ClassOf(target), held.Identity, held.Category);
        }
    }

    private void CompareWithEachOther()
    {
        var firing = _posts.Where(post => post.Fires).ToArray();
        for (var a = 0; a < firing.Length; a++)
        {
            for (var b = a + 1; b < firing.Length; b++)
            {
                foreach (var target in _flying)
                {
                    var (one, other) = (firing[a].Held[target.Value], firing[b].Held[target.Value]);
                    _common = new(
                        _common.Either + (one > 0 || other > 0 ? 1 : 0),
                        _common.Both + (one > 0 && other > 0 ? 1 : 0),
                        _common.SameIdentity + (one > 0 && one == other ? 1 : 0));
                }
            }
        }
    }

    /// <param name="fires">Whether the post commands fire units.</param>
    private sealed class PostPicture(NodeId node, bool fires, int targets)
    {
        public NodeId Node { get; } = node;

        public bool Fires { get; } = fires;

        /// <summary>By target: 0 where it is not held, else one more than the identity it is taken for.</summary>
        public byte[] Held { get; } = new byte[targets];

        public NodePicture Sum { get; set; } = new() { Node = node.Value };
    }
}
