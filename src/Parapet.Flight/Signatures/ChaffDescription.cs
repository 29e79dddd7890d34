namespace Parapet.Flight.Signatures;

/// <summary>
/// A cloud of chaff in free fall: many small reflectors whose places are normal about the middle, alike to all sides, with a standard
/// deviation that grows evenly with time.
/// </summary>
public sealed record ChaffDescription
{
    /// <summary>Mean cross-sections of the whole cloud, in the order of <see cref="RadarBand"/>.</summary>
    public required SignatureDescription Signature { get; init; }

    /// <summary>Mass over drag coefficient times area of one reflector, in kg/m2.</summary>
    public required double BallisticCoefficient { get; init; }

    /// <summary>How fast the standard deviation of the places grows along each axis; above 0.</summary>
    public required Speed Spreading { get; init; }

    // The reflectors leave a container of about this size.
    private const double LeastMetres = 1;

    /// <summary>
    /// The share of the cloud whose echo comes in one cell of range: at a distance x along the line of sight from the middle of a
    /// cloud of standard deviation s, a cell of depth d holds about d / (sqrt(2 pi) s) exp(-x^2 / (2 s^2)). The beam is taken to hold all that
    /// lies to the sides.
    /// </summary>
    /// <param name="age">Since the release.</param>
    /// <param name="along">From the middle, along the line of sight.</param>
    /// <param name="cell">Depth of a cell.</param>
    /// <returns>In [0, 1].</returns>
    public double ShareInCell(Duration age, Length along, Length cell)
    {
        var sigma = Math.Max(LeastMetres, Spreading.MetresPerSecond * age.Seconds);
        var (x, d) = (along.Metres / sigma, cell.Metres / sigma);
        return Math.Min(1, d / Math.Sqrt(2 * Math.PI)) * Math.Exp(-x * x / 2);
    }
}
