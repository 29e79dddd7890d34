namespace Parapet.Questions.Tracking;

/// <summary>In which unit a case's plots have their angles, and from where its azimuths count.</summary>
/// <param name="Name">As errors write it.</param>
/// <param name="Radians">In one of the unit.</param>
/// <param name="IsSigned">Whether azimuths go from half a turn left of north to half a turn right of it, and not from north once round.</param>
internal sealed record PlotUnits(string Name, double Radians, bool IsSigned)
{
    // A plot's azimuth is rounded when it is written: a whole turn is north.
    private const double Rounding = 1e-6;

    public static PlotUnits Usual { get; } = new("rad", 1, IsSigned: false);

    public double Quarter => Math.PI / 2 / Radians;

    public double LeastAzimuth => IsSigned ? -2 * Quarter - Rounding / Radians : 0;

    public double GreatestAzimuth => (IsSigned ? 2 : 4) * Quarter + Rounding / Radians;
}
