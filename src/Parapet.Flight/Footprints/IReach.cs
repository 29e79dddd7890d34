namespace Parapet.Flight.Footprints;

/// <summary>How long a round takes to a place around its launcher.</summary>
public interface IReach
{
    /// <summary>Seconds from launch; not a number where the round does not come, or may not.</summary>
    /// <param name="rangeMetres">Along the surface.</param>
    /// <param name="heightMetres">Above the ellipsoid.</param>
    double SecondsTo(double rangeMetres, double heightMetres);

    /// <summary>The lateral acceleration left on arrival, in m/s2; not a number where the round does not come.</summary>
    /// <inheritdoc cref="SecondsTo"/>
    double LateralAt(double rangeMetres, double heightMetres);
}
