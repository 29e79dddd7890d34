namespace Parapet.Flight.Footprints;

/// <summary>A place in a plane of equal areas about a launcher, in metres.</summary>
public readonly record struct FootprintPoint(double EastMetres, double NorthMetres);
