using Parapet.Flight.Targets;

namespace Parapet.Flight.Fighters;

/// <summary>
/// A fighter in the air: a point that turns within its lateral limit towards where it is steered, climbs and sinks within
/// its limit, and burns fuel by the clock, faster at speed. It starts at cruise speed over its base.
/// </summary>
public sealed class FighterFlight
{
    /// <summary>Over which the way at a height is longer than that below it on the ellipsoid.</summary>
    private const double EarthRadiusMetres = 6_371_000;

    private readonly FighterAirframe _airframe;
    private SurfaceMotion _motion;
    private double _height;
    private double _climb;
    private double _speed;
    private double _fuel;

    /// <param name="place">Where it is when it has left the ground.</param>
    /// <param name="towards">Where it heads first.</param>
    /// <param name="fuelShare">Of full tanks, in (0, 1].</param>
    public FighterFlight(FighterAirframe airframe, Geodetic place, Position<Ecef> towards, double fuelShare = 1)
    {
        _airframe = airframe;
        _motion = new(place.Latitude, place.Longitude);
        _motion.HeadFor(towards);
        _height = place.Height.Metres;
        _speed = airframe.CruiseSpeed.MetresPerSecond;
        _fuel = airframe.Endurance.Seconds * fuelShare;
    }

    /// <summary>Where it is and how it moves.</summary>
    public TargetState State => new(_motion.Place + _motion.Up * _height, Velocity());

    /// <summary>Fuel above the reserve, as time at cruise; negative while it lives on the reserve.</summary>
    public Duration FuelLeft => Duration.FromSeconds(_fuel);

    /// <summary>Flies on for a step, in which its control is held.</summary>
    public void Advance(Duration step, in Steering steering)
    {
        var seconds = step.Seconds;
        var wanted = (steering.Dash ? _airframe.DashSpeed : _airframe.CruiseSpeed).MetresPerSecond;
        var change = _airframe.SpeedChange.MetresPerSecondSquared * seconds;
        var before = _speed;
        _speed += Math.Clamp(wanted - _speed, -change, change);
        var limit = _airframe.ClimbLimit.MetresPerSecond * seconds;
        var rise = Math.Clamp(steering.Height.Metres - _height, -limit, limit);
        var turn = _airframe.TurnLimit.MetresPerSecondSquared / _speed * seconds;
        _motion.Advance(
            (before + _speed) / 2 * seconds / (1 + _height / EarthRadiusMetres),
            Math.Clamp(_motion.TurnTo(steering.Aim), -turn, turn));
        _height += rise;
        _climb = rise / seconds;
        _fuel -= seconds * Burn();
    }

    /// <summary>Between cruise and dash fuel goes in proportion to the speed gained.</summary>
    private double Burn()
    {
        var (cruise, dash) = (_airframe.CruiseSpeed.MetresPerSecond, _airframe.DashSpeed.MetresPerSecond);
        return dash > cruise ? 1 + (_airframe.DashBurn - 1) * Math.Clamp((_speed - cruise) / (dash - cruise), 0, 1) : 1;
    }

    private Velocity<Ecef> Velocity()
    {
        var (ahead, up) = (_motion.Heading * _speed, _motion.Up * _climb);
        return new(ahead.X + up.X, ahead.Y + up.Y, ahead.Z + up.Z);
    }
}
