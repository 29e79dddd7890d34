namespace Parapet.Sensing.Radar;

/// <summary>From the antenna to a point, along its own east, north and up.</summary>
internal readonly record struct LineOfSight(Vector<Enu> Local, double RangeMetres, double HorizontalMetres);
