using Parapet.Messages;

namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>
/// Which asset a track threatens most, by value over time to impact [Roux2007]; the assets and the margins are those of
/// one post.
/// </summary>
internal sealed class ValueOverTime : IThreatRule
{
    /// <summary>An impact is taken to harm while the asset lies within this many standard deviations of it.</summary>
    private const double ImpactSigmas = 2;

    /// <summary>More than rounding adds to a score, as a share of it, or to a time, in seconds: times are whole nanoseconds.</summary>
    private const double Rounding = 1e-8;

    private readonly AssetGround _ground;
    private readonly double _harmMetres;

    public ValueOverTime(AssetGround ground, Length harmRadius)
    {
        _ground = ground;
        _harmMetres = harmRadius.Metres;
    }

    /// <inheritdoc/>
    public Threat OfFalling(TrackReport track, PredictedImpact? impact)
    {
        if (impact is not var (impactAt, direction, _))
        {
            return Threat.None;
        }

        var sigma = ImpactSigma(track.Covariance, (impactAt - track.Time).Seconds);
        var best = Threat.None with { ImpactAt = impactAt, ImpactSigma = Length.FromMetres(sigma) };
        var assets = _ground.Assets;
        for (var i = 0; i < assets.Length; i++)
        {
            var miss = EarthShape.GroundRange(direction, _ground.Directions[i]) - assets[i].Radius.Metres;
            if (miss <= _harmMetres + ImpactSigmas * sigma && assets[i].Value > best.Worth)
            {
                best = best with { Asset = i, Worth = assets[i].Value, Harms = true };
            }
        }

        return best;
    }

    /// <inheritdoc/>
    public Threat OfAirBreathing(TrackReport track)
    {
        var up = EarthShape.Direction(track.Position);
        var course = EarthShape.Course(track.Velocity, up, out var speed);
        var side = up.Cross(course);
        speed = Math.Max(1, speed);
        var (best, bestScore) = (Threat.None, 0.0);
        for (var i = 0; i < _ground.Assets.Length; i++)
        {
            var passage = _ground.Pass(i, up, course, side);
            if (_ground.Assets[i].Value * (1 + Rounding) < bestScore * Math.Max(Threat.SoonestSeconds, passage.LeastMetres / speed - Rounding))
            {
                // Even if it made straight for the asset it would not be the one most threatened.
                continue;
            }

            var threat = OfPassage(i, track.Time, passage, speed);
            var score = threat.Score(track.Time);
            if (score > bestScore)
            {
                (best, bestScore) = (threat, score);
            }
        }

        return best;
    }

    private Threat OfPassage(int asset, Instant time, in Passage passage, double speed)
    {
        var (value, radius) = (_ground.Assets[asset].Value, _ground.Assets[asset].Radius.Metres);
        if (passage.RangeMetres <= radius)
        {
            return new(asset, value, time + Duration.FromSeconds(passage.RangeMetres / speed), true, Length.Zero);
        }

        if (!passage.IsAhead)
        {
            return new(asset, value * passage.TurnBackShare, passage.TurnedBack(time, speed), false, Length.Zero);
        }

        var excess = passage.AsideMetres - radius - Math.Max(_harmMetres, Passage.CourseSpread * passage.AlongMetres);
        var at = time + Duration.FromSeconds(passage.AlongMetres / speed);
        return excess <= 0
            ? new(asset, value, at, true, Length.Zero)
            : new(asset, value * Passage.TurnAwayShare(excess), at, false, Length.Zero);
    }

    /// <summary>
    /// One standard deviation of the impact along one axis, in metres: position and velocity errors of the report,
    /// carried straight to the time of impact. Their correlation is left out, which overstates it for a settled filter.
    /// </summary>
    private static double ImpactSigma(in StateCovariance covariance, double seconds) =>
        Math.Sqrt((covariance.PositionTrace + covariance.VelocityTrace * seconds * seconds) / 3);
}
