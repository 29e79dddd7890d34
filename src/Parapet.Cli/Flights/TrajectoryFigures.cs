using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;

namespace Parapet.Cli.Flights;

/// <summary>What a reader wants to know of a ballistic flight. Speeds are relative to the turning Earth.</summary>
internal sealed class TrajectoryFigures
{
    private const double ReentryMetres = 100_000;

    private readonly double _loftDegrees;
    private readonly BallisticPath _path;
    private readonly GeodesicLeg _leg;
    private readonly Geodetic _burnout;
    private readonly double _burnoutElevation;
    private readonly double _impactElevation;
    private readonly double _reentrySpeed;
    private readonly Length _error;

    /// <param name="error">Of the fixed steps that the runs fly by, at the impact.</param>
    public TrajectoryFigures(BallisticPath path, Geodetic launch, double loftDegrees, Length error)
    {
        (_path, _loftDegrees, _error) = (path, loftDegrees, error);
        _leg = Geodesic.Inverse(launch, path.Impact);
        _burnout = Wgs84.ToGeodetic(path.StateAtBurnout.Position);
        _burnoutElevation = Elevation(path.StateAtBurnout);
        _impactElevation = Elevation(path.Trajectory.States[^1]);
        _reentrySpeed = double.NaN;
        foreach (var state in path.Trajectory.States)
        {
            _reentrySpeed = Wgs84.ToGeodetic(state.Position).Height.Metres > ReentryMetres ? state.Velocity.Norm : _reentrySpeed;
        }
    }

    private double Seconds => (_path.Trajectory.Ends - _path.Trajectory.Begins).Seconds;

    public IEnumerable<string[]> Rows()
    {
        yield return ["ground range, geodesic", Text(_leg.Distance.Kilometres, "F1", "km")];
        yield return ["azimuth of launch", Text(_leg.Departure.Degrees, "F1", "deg")];
        yield return ["loft", Text(_loftDegrees, "F1", "deg")];
        yield return ["burnout", Text((_path.Burnout - Instant.Start).Seconds, "F1", "s")];
        yield return ["burnout height", Text(_burnout.Height.Kilometres, "F1", "km")];
        yield return ["burnout speed", Text(_path.BurnoutSpeed.MetresPerSecond, "F0", "m/s")];
        yield return ["burnout elevation of flight", Text(_burnoutElevation, "F1", "deg")];
        yield return ["apogee", Text(_path.Apogee.Kilometres, "F1", "km")];
        yield return ["time of flight", Text(Seconds, "F1", "s")];
        yield return ["speed at 100 km on the way down", double.IsNaN(_reentrySpeed) ? "stays below" : Text(_reentrySpeed, "F0", "m/s")];
        yield return ["impact speed", Text(_path.ImpactSpeed.MetresPerSecond, "F0", "m/s")];
        yield return ["impact elevation of flight", Text(_impactElevation, "F1", "deg")];
        yield return ["impact", _path.Impact.ToString()];
        yield return ["error of a run's fixed steps", $"{Text(_error.Metres, "F2", "m")}, {Text(1000 * _error.Metres / _leg.Distance.Kilometres, "F2", "mm per km")}"];
    }

    public object ForJson(string threat) => new
    {
        threat,
        rangeKm = _leg.Distance.Kilometres,
        azimuthDeg = _leg.Departure.Degrees,
        loftDeg = _loftDegrees,
        burnoutS = (_path.Burnout - Instant.Start).Seconds,
        burnoutHeightKm = _burnout.Height.Kilometres,
        burnoutSpeedMS = _path.BurnoutSpeed.MetresPerSecond,
        burnoutElevationDeg = _burnoutElevation,
        apogeeKm = _path.Apogee.Kilometres,
        timeOfFlightS = Seconds,
        speedAt100KmMS = double.IsNaN(_reentrySpeed) ? (double?)null : _reentrySpeed,
        impactSpeedMS = _path.ImpactSpeed.MetresPerSecond,
        impactElevationDeg = _impactElevation,
        impactLatitudeDeg = _path.Impact.Latitude.Degrees,
        impactLongitudeDeg = _path.Impact.Longitude.Degrees,
        errorOfFixedStepsM = _error.Metres,
    };

    private static double Elevation(TargetState state)
    {
        var local = LocalFrame.At(state.Position).ToLocal(state.Velocity);
        return Math.Atan2(local.Z, Math.Sqrt(local.X * local.X + local.Y * local.Y)) * (180 / Math.PI);
    }

    private static string Text(double value, string format, string unit) =>
        value.ToString(format, System.Globalization.CultureInfo.InvariantCulture) + " " + unit;
}
