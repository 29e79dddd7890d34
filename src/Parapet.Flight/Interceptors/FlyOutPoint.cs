namespace Parapet.Flight.Interceptors;

/// <summary>A moment of one fly-out: ground range and height in metres, speed in m/s, and whether the round could still intercept there.</summary>
internal readonly record struct FlyOutPoint(double Range, double Height, double Speed, bool Usable);
