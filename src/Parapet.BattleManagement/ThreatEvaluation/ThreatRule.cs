using System.Collections.Immutable;
using Parapet.Messages;

namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>
/// Which asset a track threatens most, by value over time to impact [Roux2007]; the assets and the margins are those of
/// one post.
/// </summary>
internal sealed class ThreatRule
{
    /// <summary>An impact is taken to harm while the asset lies within this many standard deviations of it.</summary>
    private const double ImpactSigmas = 2;

    // A course is a promise of a few degrees: an aircraft heads to whatever lies within this share of the way ahead.
    private const double CourseSpread = 0.1;

    // An aircraft that passes an asset by may turn: its worth falls by e for every such distance.
    private const double TurnAwayMetres = 20_000;

    // One that has turned its back needs this many times its flying time to come round again.
    private const double TurnBackFactor = 4;

    private readonly ImmutableArray<DefendedAsset> _assets;
    private readonly Vector<Ecef>[] _places;
    private readonly double _harmMetres;

    /// <exception cref="ArgumentException">An asset's value is not positive or its radius is negative.</exception>
    public ThreatRule(ImmutableArray<DefendedAsset> assets, Length harmRadius)
    {
        foreach (var asset in assets)
        {
            if (!(asset.Value > 0) || asset.Radius < Length.Zero)
            {
                throw new ArgumentException($"{asset.Name}: value {asset.Value}, radius {asset.Radius}; a positive value and a radius of 0 or more are needed");
            }
        }

        _assets = assets;
        _places = [.. assets.Select(asset => EarthShape.Direction(Earth.Ellipsoid.Wgs84.ToEcef(asset.Place)))];
        _harmMetres = harmRadius.Metres;
    }

    /// <summary>The threat of a falling body whose <paramref name="path"/> was predicted from <paramref name="track"/> or shortly before it.</summary>
    public Threat OfFalling(in TrackReport track, PredictedPath path)
    {
        if (double.IsInfinity(path.ImpactSeconds))
        {
            return Threat.None;
        }

        var impactAt = path.Origin + Duration.FromSeconds(path.ImpactSeconds);
        var sigma = ImpactSigma(track.Covariance, (impactAt - track.Time).Seconds);
        var best = Threat.None with { ImpactAt = impactAt, ImpactSigma = Length.FromMetres(sigma) };
        for (var i = 0; i < _assets.Length; i++)
        {
            var miss = EarthShape.GroundRange(path.ImpactDirection, _places[i]) - _assets[i].Radius.Metres;
            if (miss <= _harmMetres + ImpactSigmas * sigma && _assets[i].Value > best.Worth)
            {
                best = best with { Asset = i, Worth = _assets[i].Value, Harms = true };
            }
        }

        return best;
    }

    /// <summary>The threat of an air-breathing track on its present course and speed.</summary>
    public Threat OfAirBreathing(in TrackReport track)
    {
        var up = EarthShape.Direction(track.Position);
        var course = EarthShape.Course(track.Velocity, up, out var speed);
        var (best, bestScore) = (Threat.None, 0.0);
        for (var i = 0; i < _assets.Length; i++)
        {
            var threat = OfCourse(i, track.Time, up, course, Math.Max(1, speed));
            var score = threat.Score(track.Time);
            if (score > bestScore)
            {
                (best, bestScore) = (threat, score);
            }
        }

        return best;
    }

    private Threat OfCourse(int asset, Instant time, in Vector<Ecef> up, in Vector<Ecef> course, double speed)
    {
        var place = _places[asset];
        var (ahead, above) = (place.Dot(course), place.Dot(up));
        var range = EarthShape.GroundRange(up, place);
        var radius = _assets[asset].Radius.Metres;
        if (range <= radius)
        {
            return new(asset, _assets[asset].Value, time + Duration.FromSeconds(range / speed), true, Length.Zero);
        }

        if (ahead <= 0)
        {
            var away = time + Duration.FromSeconds(TurnBackFactor * range / speed);
            return new(asset, _assets[asset].Value * Math.Exp(-range / TurnAwayMetres), away, false, Length.Zero);
        }

        var along = EarthShape.RadiusMetres * Math.Atan2(ahead, above);
        var aside = EarthShape.RadiusMetres * Math.Abs(place.Dot(up.Cross(course)));
        var excess = aside - radius - Math.Max(_harmMetres, CourseSpread * along);
        var at = time + Duration.FromSeconds(along / speed);
        return excess <= 0
            ? new(asset, _assets[asset].Value, at, true, Length.Zero)
            : new(asset, _assets[asset].Value * Math.Exp(-excess / TurnAwayMetres), at, false, Length.Zero);
    }

    /// <summary>
    /// One standard deviation of the impact along one axis, in metres: position and velocity errors of the report,
    /// carried straight to the time of impact. Their correlation is left out, which overstates it for a settled filter.
    /// </summary>
    private static double ImpactSigma(in StateCovariance covariance, double seconds) =>
        Math.Sqrt((covariance.PositionTrace + covariance.VelocityTrace * seconds * seconds) / 3);
}
