using System.Runtime.InteropServices;
using Parapet.Fusion.Strobes;
using Parapet.Messages;
using Parapet.Simulation.Scenarios;

namespace Parapet.Simulation.Stages;

/// <summary>The strobes of one post: those of its own radars, which it tells others, and the tracks of sources that it makes of all it hears of.</summary>
internal sealed class PostStrobes(NodeId post)
{
    /// <summary>By which a post's picture knows its own tracks of sources; gateways have lower ids, with room for a thousand of them.</summary>
    private const int FirstNode = GatewayPlacement.FirstNode + 1000;

    private readonly StrobeTracker _tracker = new(new(FirstNode + post.Value - CommandPostPlacement.FirstNode));
    private readonly List<Strobe> _own = [];
    private readonly List<TrackReport> _tracks = [];

    /// <summary>Of its own radars, as they came.</summary>
    public ReadOnlySpan<Strobe> Own => CollectionsMarshal.AsSpan(_own);

    /// <summary>Takes in a strobe, and tells the picture what it has come to.</summary>
    /// <param name="isOwn">Whether a radar of the post has found it.</param>
    public void Hear(in Strobe strobe, bool isOwn, Post post)
    {
        if (isOwn)
        {
            _own.Add(strobe);
        }

        _tracker.Take(strobe);
        _tracks.Clear();
        _tracker.Report(_tracks);
        Finite.Require(CollectionsMarshal.AsSpan(_tracks));
        post.Picture.ReceiveAll(_tracker.Node, CollectionsMarshal.AsSpan(_tracks));
    }
}
