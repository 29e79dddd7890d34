using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Earth.Ellipsoid;
using Parapet.Messages;

namespace Parapet.BattleManagement.Identification;

/// <summary>Whether a track moves as a missile against the radar of one of a post's units would, by the post's criterion.</summary>
internal sealed class AntiRadiationRule
{
    private readonly AntiRadiationCriterion? _criterion;
    private readonly Position<Ecef>[] _units;
    private readonly double _sineDescent;
    private readonly double _cosineOff;

    public AntiRadiationRule(AntiRadiationCriterion? criterion, IEnumerable<FireUnitSite> units)
    {
        _criterion = criterion;
        _units = [.. units.Select(unit => Wgs84.ToEcef(unit.Place))];
        _sineDescent = Math.Sin(criterion?.Descent.Radians ?? 0);
        _cosineOff = Math.Cos(criterion?.OffCourse.Radians ?? 0);
    }

    public bool Fits(TrackReport track)
    {
        if (_criterion is null)
        {
            return false;
        }

        var speed = track.Velocity.Norm;
        var climb = track.Velocity.Along(EarthShape.Direction(track.Position));
        if (speed < _criterion.Slowest.MetresPerSecond || -climb < speed * _sineDescent)
        {
            return false;
        }

        foreach (var unit in _units)
        {
            var way = unit - track.Position;
            if (way.Norm <= _criterion.Within.Metres && track.Velocity.Along(way.Normalized()) >= speed * _cosineOff)
            {
                return true;
            }
        }

        return false;
    }
}
