using System.Collections.Immutable;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Earth.Ellipsoid;
using Parapet.Messages;

namespace Parapet.BattleManagement.Engagement;

/// <summary>
/// Whether a target is a post's by procedure: something that flies by where it is, something that falls by the asset that
/// it would hit. Without zones everything is.
/// </summary>
internal sealed class ZoneMap
{
    private readonly ImmutableArray<Zone> _zones;
    private readonly LocalFrame[] _frames;
    private readonly bool[] _assetInside;

    /// <exception cref="ArgumentException">A zone has no extent.</exception>
    public ZoneMap(ImmutableArray<Zone> zones, ImmutableArray<DefendedAsset> assets)
    {
        foreach (var zone in zones)
        {
            if (!(zone.Radius > Length.Zero) || !(zone.Ceiling > zone.Floor))
            {
                throw new ArgumentException($"{zone.Name}: a zone needs a radius and a band of heights");
            }
        }

        _zones = zones;
        _frames = [.. zones.Select(zone => LocalFrame.At(zone.Centre))];
        _assetInside = [.. assets.Select(asset => zones.Index().Any(pair => Covers(pair.Index, Wgs84.ToEcef(asset.Place))))];
    }

    public bool Holds(TrackFile file)
    {
        if (_zones.IsEmpty)
        {
            return true;
        }

        if (file.Category == TargetCategory.BallisticMissile)
        {
            return file.Threat.Asset >= 0 && _assetInside[file.Threat.Asset];
        }

        var height = EarthShape.HeightMetres(file.Report.Position);
        for (var i = 0; i < _zones.Length; i++)
        {
            if (height >= _zones[i].Floor.Metres && height <= _zones[i].Ceiling.Metres && Covers(i, file.Report.Position))
            {
                return true;
            }
        }

        return false;
    }

    private bool Covers(int zone, Position<Ecef> place)
    {
        var (frame, limits) = (_frames[zone], _zones[zone]);
        if (EarthShape.GroundRange(EarthShape.Direction(frame.Origin), EarthShape.Direction(place)) > limits.Radius.Metres)
        {
            return false;
        }

        var offset = place - frame.Origin;
        var bearing = Math.Atan2(frame.Rotation.XAxis.Dot(offset), frame.Rotation.YAxis.Dot(offset));
        var width = Turn(limits.To.Radians - limits.From.Radians);
        return width == 0 || Turn(bearing - limits.From.Radians) <= width;
    }

    /// <summary>An angle brought into [0, one turn).</summary>
    private static double Turn(double radians) => radians - Math.Tau * Math.Floor(radians / Math.Tau);
}
