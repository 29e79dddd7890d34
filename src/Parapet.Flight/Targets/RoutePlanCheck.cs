namespace Parapet.Flight.Targets;

/// <summary>What must hold before a route can be flown; every fault is named at once.</summary>
internal static class RoutePlanCheck
{
    /// <summary>Nearer the poles east has no stable meaning.</summary>
    private const double HighestLatitudeDegrees = 89;

    /// <summary>Whether a route may lead there.</summary>
    public static bool IsFlown(Angle latitude) => Math.Abs(latitude.Degrees) <= HighestLatitudeDegrees;

    public static void Points(AirframeDescription airframe, ReadOnlySpan<Waypoint> route)
    {
        var faults = new List<string>();
        if (route.Length < 2)
        {
            faults.Add($"{route.Length} waypoint(s); at least 2 are needed");
        }

        for (var i = 0; i < route.Length; i++)
        {
            var point = route[i];
            var speed = point.Speed ?? airframe.CruiseSpeed;
            if (!IsFlown(point.Latitude) || !double.IsFinite(point.Longitude.Degrees))
            {
                faults.Add($"waypoint {i}: latitude {point.Latitude.Degrees:G6} deg, longitude {point.Longitude.Degrees:G6} deg; latitudes within 89 deg are allowed");
            }

            if (!(point.Height >= Length.Zero && point.Height <= airframe.Ceiling))
            {
                faults.Add($"waypoint {i}: height {point.Height}; 0 m to the ceiling of {airframe.Ceiling} is allowed");
            }

            if (!(speed > Speed.Zero))
            {
                faults.Add($"waypoint {i}: speed {speed}; more than 0 m/s is needed");
            }
        }

        Refuse(faults);
    }

    public static void Legs(RoutePlan plan)
    {
        var faults = new List<string>();
        for (var i = 1; i < plan.Count; i++)
        {
            var metres = (plan.Place(i) - plan.Place(i - 1)).Norm;
            var needed = Math.Max(plan.Room(i - 1) + plan.Lead(i), 1);
            if (!(metres >= needed * (1 - 1e-6)))
            {
                faults.Add($"leg {i}: {Length.FromMetres(metres)} long; its turns need at least {Length.FromMetres(needed)}");
            }
        }

        Refuse(faults);
    }

    private static void Refuse(List<string> faults)
    {
        if (faults.Count > 0)
        {
            throw new ArgumentException($"the route cannot be flown: {string.Join("; ", faults)}");
        }
    }
}
