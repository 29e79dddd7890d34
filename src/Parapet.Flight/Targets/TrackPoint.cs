namespace Parapet.Flight.Targets;

/// <summary>A point of a route's track over the ellipsoid: normal, heading, speed in m/s, place in radians, leg, and metres to the next point.</summary>
internal readonly record struct TrackPoint(
    Vector<Ecef> Up, Vector<Ecef> Heading, double Speed, double Latitude, double Longitude, int Leg, double Metres);
