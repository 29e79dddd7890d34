namespace Parapet.Flight.Targets;

/// <summary>What a waypoint's height is counted from.</summary>
public enum HeightReference
{
    /// <summary>The WGS 84 ellipsoid, which stands for mean sea level here.</summary>
    Ellipsoid,

    /// <summary>The ground below: terrain following.</summary>
    Ground,
}
