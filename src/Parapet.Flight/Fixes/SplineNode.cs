namespace Parapet.Flight.Fixes;

/// <summary>A spline's value and its first two derivatives at a fix: metres, m/s and m/s2.</summary>
internal readonly record struct SplineNode(double Place, double Speed, double Acceleration);
