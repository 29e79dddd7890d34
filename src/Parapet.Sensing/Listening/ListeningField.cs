using System.Collections.Immutable;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.Sensing.Listening;

/// <summary>Posts of one kind that look at the same moments and send their bearings to one place. It radiates nothing.</summary>
/// <param name="posts">At least one.</param>
public sealed class ListeningField(ListeningPostDescription description, ImmutableArray<ListeningPost> posts, RandomSource random)
{
    /// <summary>Straight overhead no azimuth is measured; its error is that of this elevation there.</summary>
    private const double LeastCosine = 0.1;

    private readonly ImmutableArray<ListeningPost> _inOrder =
        [.. posts.Where(post => random.Stream(Purpose.ListeningAvailability, post.Number).NextBernoulli(description.Availability.Value))];

    // Where posts stand and how far they find, about the first: what is farther needs no look.
    private readonly double _widthMetres = posts.Max(post => (post.Frame.Origin - posts[0].Frame.Origin).Norm);

    private readonly List<(double RangeMetres, Strobe Bearing)> _found = [];

    /// <summary>Appends the bearings of one look of all posts: post by post, each in the order of its azimuths, so that none tells whose it is.</summary>
    /// <param name="look">Counts the field's looks.</param>
    public void Look(long look, Instant now, Truth truth, List<Strobe> bearings)
    {
        var near = Near(now, truth);
        foreach (var post in _inOrder)
        {
            _found.Clear();
            foreach (var id in near)
            {
                if (Find(post, look, now, truth, id) is { } found)
                {
                    _found.Add(found);
                }
            }

            Separate();
            AddFalse(post, look, now);
            _found.Sort(static (a, b) => a.Bearing.Azimuth.Radians.CompareTo(b.Bearing.Azimuth.Radians));
            bearings.AddRange(_found.Select(found => found.Bearing));
        }
    }

    /// <summary>Those that some post may find: sound lags, so twice the reach, and a source in flight may have ended since.</summary>
    private TargetId[] Near(Instant now, Truth truth)
    {
        var (middle, within) = (posts[0].Frame.Origin, _widthMetres + 2 * description.Reach.Metres);
        return
        [
            .. Enumerable.Range(0, truth.Count).Select(i => new TargetId(i))
                .Where(id => IsAudible(truth, id, now) && (truth.PlaceOf(id, now) - middle).Norm < within),
        ];
    }

    private bool IsAudible(Truth truth, TargetId id, Instant now) =>
        truth.IsFlying(id, now) || (description.Hearing is not null && now >= truth.EndOf(id) && (now - truth.EndOf(id)).Seconds < description.Reach.Metres / HearingModel.SpeedOfSound.MetresPerSecond);

    private (double RangeMetres, Strobe Bearing)? Find(ListeningPost post, long look, Instant now, Truth truth, TargetId id)
    {
        if (PlaceFound(post, truth, id, now) is not { } place)
        {
            return null;
        }

        var sight = post.Frame.Sight(place);
        if (sight.Range > description.Reach)
        {
            return null;
        }

        var surface = post.Frame.SurfaceSight(place);
        var chance = Chance(truth[id].Description, sight.Range, post.Horizon.Sees(surface.Azimuth, surface.GroundRange, surface.Height));
        if (!random.Stream(Purpose.ListeningDetection, post.Number, id.Value, look).NextBernoulli(chance))
        {
            return null;
        }

        var draws = random.Stream(Purpose.ListeningBearing, post.Number, id.Value, look);
        var across = description.AzimuthSigma.Radians / Math.Max(LeastCosine, Math.Cos(sight.Elevation.Radians));
        var azimuth = sight.Azimuth + Angle.FromRadians(across * draws.NextNormal());
        return (sight.Range.Metres, BearingOf(post, now, azimuth, sight.Elevation + Angle.FromRadians(description.ElevationSigma.Radians * draws.NextNormal())));
    }

    private Position<Ecef>? PlaceFound(ListeningPost post, Truth truth, TargetId id, Instant now) =>
        description.Hearing is not null ? SoundPath.Of(truth, id, post.Frame.Origin, now)?.From : truth.PlaceOf(id, now);

    private double Chance(TargetDescription target, Length range, bool isInSight) =>
        description.Hearing is { } hearing ? HearingModel.Detection(hearing, target.Class, range, isInSight)
        : !isInSight ? 0
        : description.Sight is { } sight ? Optics.OpticModel.Detection(sight, target.Class, range)
        : ReceiverModel.Finds(description.Receiver!, target.Jammer, range) ? 1 : 0;

    private Strobe BearingOf(ListeningPost post, Instant now, Azimuth azimuth, Angle elevation) =>
        new(post.Sensor, now, post.Frame.Origin, azimuth, elevation, description.AzimuthSigma, description.ElevationSigma)
        {
            Carrier = description.Hearing is null ? null : HearingModel.SpeedOfSound,
            Reach = description.Reach,
        };

    /// <summary>The nearer of two sources drowns or hides the other.</summary>
    private void Separate()
    {
        _found.Sort(static (a, b) => a.RangeMetres.CompareTo(b.RangeMetres));
        for (var i = _found.Count - 1; i > 0; i--)
        {
            var bearing = _found[i].Bearing.Azimuth;
            if (_found.Take(i).Any(nearer => Math.Abs(bearing.TurnFrom(nearer.Bearing.Azimuth).Radians) < description.Resolution.Radians))
            {
                _found.RemoveAt(i);
            }
        }
    }

    /// <summary>Even in azimuth and, like what crawls and drives, along the ground.</summary>
    private void AddFalse(ListeningPost post, long look, Instant now)
    {
        var draws = random.Stream(Purpose.ListeningFalse, post.Number, 0, look);
        for (var left = draws.NextPoisson(description.FalseBearings); left > 0; left--)
        {
            var azimuth = Azimuth.FromDegrees(draws.NextUniform(0, 360));
            _found.Add((0, BearingOf(post, now, azimuth, Angle.FromRadians(Math.Abs(description.ElevationSigma.Radians * draws.NextNormal())))));
        }
    }
}
