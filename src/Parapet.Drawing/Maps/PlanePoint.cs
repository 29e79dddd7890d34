namespace Parapet.Drawing.Maps;

/// <summary>A point of a plane about a place on the earth.</summary>
public readonly record struct PlanePoint(double EastMetres, double NorthMetres);
