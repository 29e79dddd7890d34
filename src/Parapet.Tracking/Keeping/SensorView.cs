using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Messages;

namespace Parapet.Tracking.Keeping;

/// <summary>What a keeper knows of where its radar can see at all: the sector, the elevations, the range, and the ground by its map.</summary>
internal sealed class SensorView(SensorModel model)
{
    private readonly bool _isFullTurn = model.SectorWidth.Radians > 2 * Math.PI - 1e-6;
    private LocalFrame _site;
    private IHorizonMask? _horizon;

    /// <summary>Says where the antenna stands, and what the ground hides from there; without a map it hides nothing.</summary>
    public void StandAt(Position<Ecef> origin, IHorizonMask? horizon)
    {
        _horizon = horizon;
        if (horizon is not null && _site.Origin != origin)
        {
            _site = LocalFrame.At(origin);
        }
    }

    /// <summary>Without a map everything counts as seen: whoever knows nothing of the ground gives no track the benefit of doubt.</summary>
    public bool Sees(Position<Ecef> place)
    {
        if (_horizon is null)
        {
            return true;
        }

        var local = _site.ToLocal(place);
        var ground = Math.Sqrt(local.X * local.X + local.Y * local.Y);
        var elevation = Math.Atan2(local.Z, ground);
        if (local.FromOrigin.Norm > model.MaximumRange.Metres
            || elevation < model.MinimumElevation.Radians
            || elevation > model.MaximumElevation.Radians
            || (!_isFullTurn && Math.Abs(Azimuth.Of(local.X, local.Y).TurnFrom(model.Boresight).Radians) > model.SectorWidth.Radians / 2))
        {
            return false;
        }

        var sight = _site.SurfaceSight(place);
        return _horizon.Sees(sight.Azimuth, sight.GroundRange, sight.Height);
    }
}
