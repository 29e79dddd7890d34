using System.Runtime.InteropServices;
using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.Networks;

/// <summary>
/// Carries messages one way: late, coarsely, partly or not at all. Each message's delay and loss are drawn by its own
/// key, so that one message more or less changes nothing for the others. Not for use by two threads at once.
/// </summary>
/// <param name="index">What tells the link from others of its network: the key of its draws.</param>
public sealed class Link(LinkDescription description, int index)
{
    /// <summary>Enough for three days in nanoseconds, by which scans and alerts are counted.</summary>
    private const int BitsOfCount = 48;

    private readonly List<TrackReport> _chosen = [];

    public LinkDescription Description { get; } = description;

    /// <summary>Track reports that found no room in their period.</summary>
    public int Crowded { get; private set; }

    /// <summary>Messages lost on the way.</summary>
    public int Lost { get; private set; }

    /// <summary>Whether the link passes all of the given content.</summary>
    public bool Carries(LinkContent content) => (Description.Carries & content) == content;

    /// <summary>
    /// Sends tracks. Where there is room for some only, those with the newest plots go first. On a link that does not
    /// carry tracks nothing is sent.
    /// </summary>
    /// <param name="transmission">The count of this link's periods so far: the key of the draws.</param>
    /// <param name="deliveries">Receives what will arrive; not in the order of arrival.</param>
    public void Offer(long transmission, Instant now, ReadOnlySpan<TrackReport> tracks, RandomSource random, List<Delivery<TrackReport>> deliveries)
    {
        if (!Carries(LinkContent.Tracks))
        {
            return;
        }

        foreach (ref readonly var track in Choose(tracks))
        {
            if (Arrival(track.Number.Serial, track.Number.Node, transmission, now, random) is { } arrival)
            {
                deliveries.Add(new(arrival, Coarsen(track)));
            }
        }
    }

    /// <summary>Sends one message that is not a track.</summary>
    /// <param name="content">What it is; a link that does not carry it sends nothing.</param>
    /// <param name="about">The track that it is about: with the kind and the occasion the key of its draws.</param>
    /// <param name="occasion">Tells it from earlier messages of the same key.</param>
    /// <returns>Whether it will arrive.</returns>
    public bool Offer<TMessage>(LinkContent content, TrackNumber about, long occasion, Instant now, in TMessage message, RandomSource random, List<Delivery<TMessage>> deliveries)
    {
        // Tracks draw by their number, which is positive: the kind's own bit keeps the streams of others apart.
        var apart = -(about.Serial * 16 + MarkOf(content));
        if (!Carries(content) || Arrival(apart, about.Node, occasion, now, random) is not { } arrival)
        {
            return false;
        }

        deliveries.Add(new(arrival, message));
        return true;
    }

    /// <summary>What parts the draws of kinds of one serial: below 16, but for the two kinds that come with the serial 0 alone.</summary>
    private static int MarkOf(LinkContent content) => content switch
    {
        LinkContent.FriendPositions => 3,
        LinkContent.FlightPlans => 5,
        _ => (int)content,
    };

    private ReadOnlySpan<TrackReport> Choose(ReadOnlySpan<TrackReport> tracks)
    {
        var room = Description.TracksPerPeriod;
        if (room == 0 || tracks.Length <= room)
        {
            return tracks;
        }

        _chosen.Clear();
        _chosen.AddRange(tracks);
        _chosen.Sort(static (a, b) => a.LastPlot != b.LastPlot ? b.LastPlot.CompareTo(a.LastPlot) : a.Number.CompareTo(b.Number));
        Crowded += tracks.Length - room;
        return CollectionsMarshal.AsSpan(_chosen)[..room];
    }

    /// <summary>Tracks of two nodes may have one serial, and a gateway passes on both: the node keeps their draws apart.</summary>
    private Instant? Arrival(int key, NodeId node, long count, Instant now, RandomSource random)
    {
        var occasion = ((long)node.Value << BitsOfCount) + count;
        if (random.Stream(Purpose.LinkLoss, index, key, occasion).NextBernoulli(Description.Loss.Value))
        {
            Lost++;
            return null;
        }

        var latency = random.Stream(Purpose.LinkLatency, index, key, occasion)
            .NextUniform(Description.MinimumLatency.Seconds, Description.MaximumLatency.Seconds);
        return now + Duration.FromSeconds(latency);
    }

    /// <summary>
    /// Rounds the position to the link's grid and owns up to it: a uniform error over one step has the variance
    /// step^2 / 12. Speed and course, told as two grid references a period apart would tell them, grow by as much a period.
    /// </summary>
    private TrackReport Coarsen(TrackReport track)
    {
        var grain = Description.PositionGrain.Metres;
        if (grain <= 0)
        {
            return track;
        }

        var covariance = track.Covariance;
        var position = grain * grain / 12;
        var seconds = Math.Max(Description.Period.Seconds, 1);
        for (var i = 0; i < 3; i++)
        {
            covariance.Set(i, i, covariance.At(i, i) + position);
            covariance.Set(i + 3, i + 3, covariance.At(i + 3, i + 3) + position / (seconds * seconds));
        }

        return track with { Position = Round(track.Position, grain), Covariance = covariance };
    }

    private static Position<Ecef> Round(in Position<Ecef> position, double grain) => new(
        Math.Round(position.X / grain) * grain,
        Math.Round(position.Y / grain) * grain,
        Math.Round(position.Z / grain) * grain);
}
