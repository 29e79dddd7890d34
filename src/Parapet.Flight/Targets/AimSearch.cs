namespace Parapet.Flight.Targets;

/// <summary>A search for the aim of a ballistic missile: where it stands, and what it takes its sensitivities for.</summary>
/// <param name="Azimuth">Of the launch, in radians.</param>
/// <param name="Acceleration">Of the thrust, in m/s2.</param>
/// <param name="Miss">Where that comes down, from the point aimed at, in metres.</param>
/// <param name="EastByAzimuth">Metres per radian.</param>
/// <param name="NorthByAzimuth">Metres per radian.</param>
/// <param name="EastByAcceleration">Metres per m/s2.</param>
/// <param name="NorthByAcceleration">Metres per m/s2.</param>
internal readonly record struct AimSearch(
    double Azimuth, double Acceleration, Vector<Enu> Miss, double EastByAzimuth, double NorthByAzimuth, double EastByAcceleration, double NorthByAcceleration);
