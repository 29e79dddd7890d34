using Parapet.Messages;

namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>
/// The value that a track takes in the mean, over the time left: each asset's value times the chance that the impact
/// lies on its ground, by the covariance of the impact.
/// </summary>
internal sealed class ValueAtRisk(AssetGround ground, Length harmRadius) : IThreatRule
{
    /// <summary>A track harms an asset that it hits with at least this chance: about what lies within two standard deviations.</summary>
    private const double LeastChance = 0.05;

    private readonly double _harmMetres = harmRadius.Metres;

    /// <inheritdoc/>
    public Threat OfFalling(TrackReport track, PredictedImpact? impact)
    {
        if (impact is not var (impactAt, direction, velocity))
        {
            return Threat.None;
        }

        var seconds = Math.Max(0, (impactAt - track.Time).Seconds);
        var spread = ImpactSpread.Of(track.Covariance, seconds, direction, velocity, out var across, out var along);
        var total = Threat.None with { ImpactAt = impactAt, ImpactSigma = Length.FromMetres(spread.SigmaMetres) };
        var greatest = 0.0;
        for (var i = 0; i < ground.Assets.Length; i++)
        {
            var offset = EarthShape.RadiusMetres * (direction - ground.Directions[i]);
            var chance = NormalShare.OnDisc(offset.Dot(across), offset.Dot(along), spread, ground.Assets[i].Radius.Metres + _harmMetres);
            var lost = ground.Assets[i].Value * chance;
            total = total with { Worth = total.Worth + lost, Harms = total.Harms || chance >= LeastChance };
            if (lost > greatest)
            {
                (greatest, total) = (lost, total with { Asset = i });
            }
        }

        return total;
    }

    /// <inheritdoc/>
    public Threat OfAirBreathing(TrackReport track)
    {
        var up = EarthShape.Direction(track.Position);
        var course = EarthShape.Course(track.Velocity, up, out var speed);
        speed = Math.Max(1, speed);
        var side = up.Cross(course);
        var (best, bestScore) = (Threat.None, 0.0);
        for (var i = 0; i < ground.Assets.Length; i++)
        {
            var threat = OfPassage(i, track, ground.Pass(i, up, course, side), side, speed);
            var score = threat.Score(track.Time);
            if (score > bestScore)
            {
                (best, bestScore) = (threat, score);
            }
        }

        return best;
    }

    private Threat OfPassage(int asset, TrackReport track, in Passage passage, in Vector<Ecef> side, double speed)
    {
        var value = ground.Assets[asset].Value;
        var half = ground.Assets[asset].Radius.Metres + _harmMetres;
        if (passage.RangeMetres <= half)
        {
            return new(asset, value, track.Time + Duration.FromSeconds(passage.RangeMetres / speed), true, Length.Zero);
        }

        if (!passage.IsAhead)
        {
            return new(asset, LeastChance * value * passage.TurnBackShare, passage.TurnedBack(track.Time, speed), false, Length.Zero);
        }

        var seconds = passage.AlongMetres / speed;
        // Two standard deviations of what a course promises are the spread that the plain rule allows.
        var promised = Passage.CourseSpread * passage.AlongMetres / 2;
        var sigma = Math.Sqrt(ImpactSpread.Carried(track.Covariance, seconds, side, side) + promised * promised);
        var chance = NormalShare.OnStretch(passage.AsideMetres, sigma, half);
        var turned = LeastChance * Passage.TurnAwayShare(Math.Max(0, passage.AsideMetres - half));
        return new(asset, value * Math.Max(chance, turned), track.Time + Duration.FromSeconds(seconds), chance >= LeastChance, Length.Zero);
    }
}
