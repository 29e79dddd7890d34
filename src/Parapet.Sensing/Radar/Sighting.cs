namespace Parapet.Sensing.Radar;

/// <summary>Where a point truly stands from the antenna, with what every further question about it needs.</summary>
internal readonly record struct Sighting(Vector<Enu> Local, double RangeMetres, double HorizontalMetres, Azimuth Azimuth, Length GroundRange, Length Height);
