using System.Collections.Immutable;
using Parapet.Messages;

namespace Parapet.Fusion;

/// <summary>All that have ever told the picture of a track.</summary>
/// <param name="own">The track keepers that report to the post directly.</param>
internal sealed class Sources(ImmutableArray<NodeId> own)
{
    private readonly List<SourceTracks> _all = [];
    private readonly List<NodeId> _nodes = [];
    private SourceTracks? _last;

    /// <summary>Null for a node that has told nothing yet.</summary>
    public SourceTracks? Find(NodeId node)
    {
        // Tracks of one source come together.
        if (_last?.Node == node)
        {
            return _last;
        }

        var place = _nodes.IndexOf(node);
        return place < 0 ? null : _last = _all[place];
    }

    /// <summary>The source, from now on known.</summary>
    public SourceTracks Of(NodeId node)
    {
        if (Find(node) is { } known)
        {
            return known;
        }

        var source = new SourceTracks(node, _all.Count, own.Contains(node));
        foreach (var other in _all)
        {
            if (other.Mark == source.Mark)
            {
                other.SharesMark = source.SharesMark = true;
            }
        }

        _all.Add(source);
        _nodes.Add(node);
        return _last = source;
    }
}
