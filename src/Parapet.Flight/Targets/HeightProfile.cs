using Parapet.Earth.Terrain;

namespace Parapet.Flight.Targets;

/// <summary>
/// The lowest flight over a track that keeps every leg's height, the ground's clearance and the climb limit: each
/// height asked for reaches back and forward along the track, falling off at the climb limit. So climbs are made
/// before they are needed, which is the look-ahead of terrain following.
/// </summary>
internal ref struct HeightProfile
{
    /// <summary>Kept above the ground where a leg asks for less, in metres; a leg may ask for lower still above the ground itself.</summary>
    private const double MinimumClearance = 30;

    /// <summary>Ground is looked at this often along the track, in metres.</summary>
    private const double GroundSpacing = 300;

    /// <summary>No ground reaches here, in metres.</summary>
    private const double AboveAllGround = 8900;

    /// <summary>
    /// Share of the climb limit that a step may rise on average. A monotone cubic between two heights rises at most
    /// 1.5 times as fast as its chord, so that the limit holds at every moment.
    /// </summary>
    private const double PlannedShare = 1 / 1.5;

    private readonly ReadOnlySpan<TrackPoint> _track;
    private readonly ReadOnlySpan<Waypoint> _route;
    private readonly IElevation _elevation;
    private readonly double _ceiling;
    private readonly double _risePerStep;
    private readonly double[] _floors;

    public HeightProfile(
        ReadOnlySpan<TrackPoint> track, ReadOnlySpan<Waypoint> route, AirframeDescription airframe, IElevation elevation, double stepSeconds)
    {
        _track = track;
        _route = route;
        _elevation = elevation;
        _ceiling = airframe.Ceiling.Metres;
        _risePerStep = PlannedShare * airframe.ClimbLimit.MetresPerSecond * stepSeconds;
        _floors = new double[track.Length];
    }

    /// <summary>Heights above the ellipsoid, in metres, at every point of the track.</summary>
    public readonly double[] Plan(RouteEnd end)
    {
        var heights = Required();
        for (var i = 1; i < heights.Length; i++)
        {
            heights[i] = Math.Max(heights[i], heights[i - 1] - _risePerStep);
        }

        for (var i = heights.Length - 2; i >= 0; i--)
        {
            heights[i] = Math.Max(heights[i], heights[i + 1] - _risePerStep);
        }

        for (var i = 0; i < heights.Length; i++)
        {
            heights[i] = Math.Min(heights[i], Math.Max(_ceiling, _floors[i]));
        }

        if (end == RouteEnd.Strikes)
        {
            Dive(heights);
        }

        return heights;
    }

    /// <summary>Down to the aim at the climb limit; steeper where the ground stands in the way.</summary>
    private readonly void Dive(double[] heights)
    {
        var last = heights.Length - 1;
        var aim = _route[^1].Height.Metres;
        if (_route[^1].Reference == HeightReference.Ground)
        {
            aim += Ground(_track[last].Latitude, _track[last].Longitude);
        }

        heights[last] = aim;
        for (var i = last - 1; i >= 0 && heights[i] > aim + _risePerStep * (last - i); i--)
        {
            heights[i] = Math.Max(aim + _risePerStep * (last - i), _floors[i]);
        }
    }

    private readonly double[] Required()
    {
        var required = new double[_track.Length];
        for (var i = 0; i < required.Length; i++)
        {
            var leg = _route[_track[i].Leg];
            required[i] = leg.Reference == HeightReference.Ellipsoid ? leg.Height.Metres : 0;
        }

        for (var i = 1; i < required.Length; i++)
        {
            if (_route[_track[i].Leg].Reference == HeightReference.Ground || required[i] < AboveAllGround)
            {
                var ground = HighestBetween(_track[i - 1], _track[i]);
                Raise(required, i - 1, ground);
                Raise(required, i, ground);
            }
        }

        return required;
    }

    private readonly void Raise(double[] required, int point, double ground)
    {
        var leg = _route[_track[point].Leg];
        var clearance = leg.Reference == HeightReference.Ground ? leg.Height.Metres : MinimumClearance;
        _floors[point] = Math.Max(_floors[point], ground);
        required[point] = Math.Max(required[point], ground + clearance);
    }

    private readonly double HighestBetween(TrackPoint from, TrackPoint to)
    {
        // Along the chord in latitude and longitude: within a step of the track it leaves it by metres only.
        var looks = Math.Max(1, (int)Math.Ceiling(from.Metres / GroundSpacing));
        var (latitudes, longitudes) = (to.Latitude - from.Latitude, Wrapped(to.Longitude - from.Longitude));
        var highest = double.MinValue;
        for (var look = 0; look <= looks; look++)
        {
            var share = (double)look / looks;
            highest = Math.Max(highest, Ground(from.Latitude + share * latitudes, from.Longitude + share * longitudes));
        }

        return highest;
    }

    private readonly double Ground(double latitude, double longitude) =>
        _elevation.HeightAt(Angle.FromRadians(latitude), Angle.FromRadians(Wrapped(longitude))).Metres;

    private static double Wrapped(double longitude) =>
        longitude > Math.PI ? longitude - 2 * Math.PI : longitude < -Math.PI ? longitude + 2 * Math.PI : longitude;
}
