// A threat rule in an assembly of one's own: the built-in one, value over time to impact, told again.
// It is built on what a commander sees and nothing else:
//   dotnet build examples/OwnThreatRule -c Release
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Earth.Ellipsoid;
using Parapet.Foundation.Frames;
using Parapet.Foundation.Quantities;
using Parapet.Foundation.Time;
using Parapet.Messages;

namespace OwnThreatRule;

/// <summary>What Parapet looks for in the assembly: the one public class that is a source of threat rules.</summary>
public sealed class ValueOverTimeSource : IThreatRuleSource
{
    public IThreatRuleRun Begin() => new Run();

    private sealed class Run : IThreatRuleRun
    {
        public IThreatRule Of(ThreatSetting setting) => new ValueOverTime(setting);

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}

/// <summary>The rule of one post.</summary>
internal sealed class ValueOverTime(ThreatSetting setting) : IThreatRule
{
    private const double EarthRadiusMetres = 6_371_001;
    private const double ImpactSigmas = 2;
    private const double CourseSpread = 0.1;
    private const double TurnAwayMetres = 20_000;
    private const double TurnBackFactor = 4;

    private readonly Vector<Ecef>[] _places = [.. setting.Assets.Select(asset => Wgs84.ToEcef(asset.Place).FromOrigin.Normalized())];
    private readonly double _harmMetres = setting.HarmRadius.Metres;

    public Threat OfFalling(TrackReport track, PredictedImpact? impact)
    {
        if (impact is not { } expected)
        {
            return Threat.None;
        }

        var seconds = (expected.At - track.Time).Seconds;
        var sigma = Math.Sqrt((track.Covariance.PositionTrace + track.Covariance.VelocityTrace * seconds * seconds) / 3);
        var best = Threat.None with { ImpactAt = expected.At, ImpactSigma = Length.FromMetres(sigma) };
        for (var i = 0; i < _places.Length; i++)
        {
            var asset = setting.Assets[i];
            var miss = GroundRange(expected.Direction, _places[i]) - asset.Radius.Metres;
            if (miss <= _harmMetres + ImpactSigmas * sigma && asset.Value > best.Worth)
            {
                best = best with { Asset = i, Worth = asset.Value, Harms = true };
            }
        }

        return best;
    }

    public Threat OfAirBreathing(TrackReport track)
    {
        var up = track.Position.FromOrigin.Normalized();
        var climb = track.Velocity.Along(up);
        var level = new Vector<Ecef>(track.Velocity.X - climb * up.X, track.Velocity.Y - climb * up.Y, track.Velocity.Z - climb * up.Z);
        var course = level.Norm > 1e-6 ? level / level.Norm : new Vector<Ecef>(-up.Y, up.X, 0).Normalized();
        var (best, bestScore) = (Threat.None, 0.0);
        for (var i = 0; i < _places.Length; i++)
        {
            var threat = Passing(i, track.Time, up, course, Math.Max(1, level.Norm));
            var score = threat.Score(track.Time);
            if (score > bestScore)
            {
                (best, bestScore) = (threat, score);
            }
        }

        return best;
    }

    private Threat Passing(int number, Instant time, Vector<Ecef> up, Vector<Ecef> course, double speed)
    {
        var (asset, place) = (setting.Assets[number], _places[number]);
        var range = GroundRange(up, place);
        if (range <= asset.Radius.Metres)
        {
            return new(number, asset.Value, time + Duration.FromSeconds(range / speed), true, Length.Zero);
        }

        var ahead = place.Dot(course);
        if (ahead <= 0)
        {
            return new(number, asset.Value * Math.Exp(-range / TurnAwayMetres), time + Duration.FromSeconds(TurnBackFactor * range / speed), false, Length.Zero);
        }

        var along = EarthRadiusMetres * Math.Atan2(ahead, place.Dot(up));
        var aside = EarthRadiusMetres * Math.Abs(place.Dot(up.Cross(course)));
        var excess = aside - asset.Radius.Metres - Math.Max(_harmMetres, CourseSpread * along);
        var worth = excess <= 0 ? asset.Value : asset.Value * Math.Exp(-excess / TurnAwayMetres);
        return new(number, worth, time + Duration.FromSeconds(along / speed), excess <= 0, Length.Zero);
    }

    private static double GroundRange(Vector<Ecef> a, Vector<Ecef> b)
    {
        var chord = (a - b).NormSquared;
        return EarthRadiusMetres * Math.Sqrt(chord) * (1 + chord * (1 / 24.0 + chord * (3 / 640.0)));
    }
}
