using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Propagation.Paths;
using Parapet.Earth.Terrain;
using Parapet.Flight.Targets;

namespace Parapet.Sensing.Radar;

/// <summary>Where a radar's antenna is, standing or flying, and what the earth hides from there. Immutable.</summary>
public sealed class Station
{
    private readonly Trajectory? _path;
    private readonly RadarView[] _views;

    private Station(Trajectory? path, RadarView[] views)
    {
        _path = path;
        _views = views;
    }

    /// <summary>An antenna that stands in one place for the whole run.</summary>
    /// <param name="antenna">Its height is that of the ground plus that of the mast.</param>
    /// <param name="horizon">The mask of exactly this place.</param>
    /// <param name="propagation">What happens to the radar's waves, in place of the mask; null if they only end at it.</param>
    public static Station Fixed(Geodetic antenna, IHorizonMask horizon, PropagationTable? propagation = null) =>
        new(null, [new(LocalFrame.At(antenna), horizon, propagation)]);

    /// <summary>An antenna on a platform: its own place is exact, its horizon that of the nearest post.</summary>
    /// <param name="path">The platform's flight; outside it the radar is silent.</param>
    /// <param name="posts">
    /// Masks along the path, at least one; in each scan the nearest stands for the platform's own place. A single
    /// smooth horizon of the flying height is enough over sea or plain.
    /// </param>
    /// <exception cref="ArgumentException">No mask is given.</exception>
    public static Station Airborne(Trajectory path, ImmutableArray<HorizonPost> posts)
    {
        if (posts.IsDefaultOrEmpty)
        {
            throw new ArgumentException("an airborne radar has 0 horizon posts; at least 1 is needed", nameof(posts));
        }

        return new(path, [.. posts.Select(post => new RadarView(LocalFrame.At(post.Place), post.Horizon, post.Propagation))]);
    }

    /// <summary>Whether the antenna is there at all: always on the ground, and while the platform flies.</summary>
    public bool IsPresent(Instant time) => _path is null || (time >= _path.Begins && time < _path.Ends);

    /// <summary>Whether the antenna flies.</summary>
    public bool IsAirborne => _path is not null;

    /// <summary>The local frame at a moment.</summary>
    public LocalFrame FrameAt(Instant time) => _path is null ? _views[0].Frame : LocalFrame.At(_path.At(time).Position);

    /// <summary>Whether two stations look from the same place, or path, over the same ground.</summary>
    public bool SeesAlike(Station other) =>
        ReferenceEquals(this, other) || (_path is null && other._path is null && _views[0] == other._views[0]);

    internal RadarView ViewAt(Instant time)
    {
        if (_path is null)
        {
            return _views[0];
        }

        var position = _path.At(time).Position;
        var nearest = 0;
        for (var i = 1; i < _views.Length; i++)
        {
            if ((_views[i].Frame.Origin - position).NormSquared < (_views[nearest].Frame.Origin - position).NormSquared)
            {
                nearest = i;
            }
        }

        return new(LocalFrame.At(position), _views[nearest].Horizon, _views[nearest].Propagation);
    }
}
