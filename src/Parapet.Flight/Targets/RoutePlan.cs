namespace Parapet.Flight.Targets;

/// <summary>A route made ready to fly: waypoints on the ellipsoid, speeds, and where each turn begins.</summary>
internal sealed class RoutePlan
{
    /// <summary>Turns wider than this begin where one of this angle would: the distance ahead grows without bound towards a reversal.</summary>
    private const double WidestLeadAngle = 2 * Math.PI / 3;

    private readonly Position<Ecef>[] _places;
    private readonly double[] _speeds;
    private readonly double[] _leads;
    private readonly double[] _rooms;

    /// <exception cref="ArgumentException">One or more waypoints cannot be flown; the message names each.</exception>
    public RoutePlan(AirframeDescription airframe, ReadOnlySpan<Waypoint> route)
    {
        RoutePlanCheck.Points(airframe, route);
        TurnLimit = airframe.TurnLimit.MetresPerSecondSquared;
        _places = new Position<Ecef>[route.Length];
        _speeds = new double[route.Length];
        _leads = new double[route.Length];
        _rooms = new double[route.Length];
        for (var i = 0; i < route.Length; i++)
        {
            _places[i] = SurfaceMotion.PlaceAt(SurfaceMotion.NormalAt(route[i].Latitude, route[i].Longitude));
            _speeds[i] = (route[i].Speed ?? airframe.CruiseSpeed).MetresPerSecond;
        }

        for (var i = 1; i < route.Length - 1; i++)
        {
            var turn = TurnAt(i, route[i]);
            _leads[i] = TurnRadius(i) * Math.Tan(Math.Min(turn, WidestLeadAngle) / 2);
            _rooms[i] = _leads[i] + (turn > WidestLeadAngle ? TurnRadius(i) : 0);
        }

        RoutePlanCheck.Legs(this);
        Start = new(route[0].Latitude, route[0].Longitude);
        var start = Start;
        start.HeadFor(_places[1]);
        Start = start;
    }

    public int Count => _places.Length;

    /// <summary>In m/s2.</summary>
    public double TurnLimit { get; }

    /// <summary>At the first waypoint, headed for the second.</summary>
    public SurfaceMotion Start { get; }

    public Position<Ecef> Place(int waypoint) => _places[waypoint];

    /// <summary>On the leg that begins at a waypoint, in m/s.</summary>
    public double Speed(int waypoint) => _speeds[waypoint];

    /// <summary>How far before a waypoint the turn onto its leg begins, in metres.</summary>
    public double Lead(int waypoint) => _leads[waypoint];

    /// <summary>How much of the leg after a waypoint its turn needs, in metres.</summary>
    public double Room(int waypoint) => _rooms[waypoint];

    /// <summary>At the faster of the two legs that meet there, in metres.</summary>
    private double TurnRadius(int waypoint)
    {
        var speed = Math.Max(_speeds[waypoint - 1], _speeds[waypoint]);
        return speed * speed / TurnLimit;
    }

    private double TurnAt(int waypoint, Waypoint point)
    {
        var motion = new SurfaceMotion(point.Latitude, point.Longitude);
        motion.HeadFor(_places[waypoint - 1]);
        return Math.PI - Math.Abs(motion.TurnTo(_places[waypoint + 1]));
    }
}
