using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Fixes;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Traffic;

/// <summary>Moves recorded flights in place and time by the rule of their group.</summary>
internal sealed class TrafficShift
{
    private readonly Geodetic _from;
    private readonly Geodetic _to;
    private readonly Angle _turned;
    private readonly Duration _later;
    private readonly bool _isMoved;

    /// <param name="flights">All of them: the middle of their places may be what is carried along.</param>
    public TrafficShift(TrafficSource source, IReadOnlyList<(string Address, Fix[] Fixes)> flights)
    {
        _later = source.Later ?? Instant.Start + (source.Begins ?? Duration.Zero) - flights.Min(flight => flight.Fixes[0].Time);
        if (source.Moved is { } move)
        {
            (_isMoved, _turned) = (true, move.Turned);
            _from = move.From ?? Middle(flights);
            var (east, north) = (move.East ?? Length.Zero, move.North ?? Length.Zero);
            _to = move.To ?? Geodesic.Direct(_from, Azimuth.Of(east.Metres, north.Metres), Length.FromMetres(Math.Sqrt(east.Metres * east.Metres + north.Metres * north.Metres))).Place;
        }
    }

    /// <summary>A report where and when it is flown.</summary>
    public Fix Of(Fix fix)
    {
        var time = fix.Time + _later;
        if (!_isMoved)
        {
            return new(time, fix.Place);
        }

        var way = Geodesic.Inverse(_from, fix.Place);
        return new(time, Geodesic.Direct(_to, way.Departure + _turned, way.Distance).Place.WithHeight(fix.Place.Height));
    }

    private static Geodetic Middle(IReadOnlyList<(string Address, Fix[] Fixes)> flights)
    {
        var sum = default(Vector<Ecef>);
        foreach (var (_, fixes) in flights)
        {
            foreach (var fix in fixes)
            {
                sum += Wgs84.ToEcef(fix.Place.WithHeight(Length.Zero)).FromOrigin;
            }
        }

        // Straight down to the ellipsoid.
        var count = flights.Sum(flight => flight.Fixes.Length);
        return Wgs84.ToGeodetic(Position<Ecef>.Origin + sum / count).WithHeight(Length.Zero);
    }
}
