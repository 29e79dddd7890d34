namespace Parapet.Earth.Propagation.Refraction;

/// <summary>
/// A ray through air of exponential refractivity over a round earth: n r cos(elevation) is the same all along it
/// (Snell's law for spheres) [Blake1986, ch. 5]. The reference for the 4/3 earth, which takes the refractivity to fall
/// off evenly and so bends high and far rays too much.
/// </summary>
public readonly struct RefractedRay
{
    private const int Panels = 24;

    // Gauss and Legendre's points and weights of order 8 on [0, 1].
    private static readonly (double Place, double Weight)[] Points =
    [
        (0.019855071751231884, 0.050614268145188130), (0.10166676129318663, 0.11119051722668724),
        (0.23723379504183550, 0.15685332293894364), (0.40828267875217510, 0.18134189168918099),
        (0.59171732124782490, 0.18134189168918099), (0.76276620495816450, 0.15685332293894364),
        (0.89833323870681340, 0.11119051722668724), (0.98014492824876812, 0.050614268145188130),
    ];

    private readonly double _radiusMetres;
    private readonly double _excess;
    private readonly double _scaleMetres;
    private readonly double _sine;
    private readonly double _cosine;

    /// <param name="antennaHeight">Where the ray starts, above the surface.</param>
    /// <param name="elevation">At which it leaves the antenna, from -90 to 90 degrees.</param>
    /// <param name="earthRadius">Of the sphere below.</param>
    public RefractedRay(ExponentialAtmosphere atmosphere, Length antennaHeight, Angle elevation, Length earthRadius)
    {
        _radiusMetres = earthRadius.Metres + antennaHeight.Metres;
        _excess = atmosphere.At(antennaHeight) * 1e-6;
        _scaleMetres = atmosphere.ScaleHeight.Metres;
        (_sine, _cosine) = Math.SinCos(elevation.Radians);
    }

    /// <summary>How far along the surface below the antenna the ray has come when it has climbed by so much.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The ray never gets there: it turns before.</exception>
    public Length GroundRange(Length climb, Length earthRadius)
    {
        var ray = this;
        return earthRadius * Integral(climb, (rise, sine, cosine) => cosine / (ray._radiusMetres + rise) / sine);
    }

    /// <summary>The length of the curved way.</summary>
    /// <inheritdoc cref="GroundRange"/>
    public Length PathLength(Length climb) => Length.FromMetres(Integral(climb, static (_, sine, _) => 1 / sine));

    /// <summary>The length that a radar measures, which takes the wave to run as in vacuum: the sum of n over the way.</summary>
    /// <inheritdoc cref="GroundRange"/>
    public Length RadioRange(Length climb)
    {
        var ray = this;
        return Length.FromMetres(Integral(climb, (rise, sine, _) => (1 + ray._excess * Math.Exp(-rise / ray._scaleMetres)) / sine));
    }

    /// <summary>The angle by which the ray has been bent down [BeanThayer1959].</summary>
    /// <inheritdoc cref="GroundRange"/>
    public Angle Bending(Length climb)
    {
        var ray = this;
        return Angle.FromRadians(Integral(climb, (rise, sine, cosine) =>
        {
            var excess = ray._excess * Math.Exp(-rise / ray._scaleMetres);
            return excess / ray._scaleMetres / (1 + excess) * cosine / sine;
        }));
    }

    /// <summary>The integral along the way of a quantity that depends on the climb alone, in its unit times metres.</summary>
    /// <inheritdoc cref="GroundRange"/>
    public double Integral(Length climb, Func<double, double> perMetreAtClimbMetres) =>
        Integral(climb, (rise, sine, _) => perMetreAtClimbMetres(rise) / sine);

    /// <summary>Integrates over height; the substitution by a square takes away the pole of a ray that starts level.</summary>
    private double Integral(Length climb, Func<double, double, double, double> integrand)
    {
        var total = climb.Metres;
        var sum = 0.0;
        for (var panel = 0; panel < Panels; panel++)
        {
            foreach (var (place, weight) in Points)
            {
                var root = (panel + place) / Panels;
                var rise = total * root * root;
                var (sine, cosine) = Elevation(rise);
                sum += weight * 2 * root * integrand(rise, sine, cosine);
            }
        }

        return Math.Abs(total) * sum / Panels;
    }

    /// <summary>
    /// Sine (its size) and cosine of the ray's elevation after a climb. Differences are formed before they are squared:
    /// near the horizon the plain form would lose half the digits.
    /// </summary>
    private (double Sine, double Cosine) Elevation(double rise)
    {
        var start = (1 + _excess) * _radiusMetres;
        var excess = _excess * Math.Exp(-rise / _scaleMetres);
        var here = (1 + excess) * (_radiusMetres + rise);
        var gain = rise * (1 + excess) + _radiusMetres * _excess * (Math.Exp(-rise / _scaleMetres) - 1);
        var levelled = start * _cosine;
        var square = (start * _sine * (start * _sine) + gain * (here + start)) / (here * here);
        if (!(square > 0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(rise), rise, "the ray turns before it has climbed or sunk by so many metres");
        }

        return (Math.Sqrt(square), levelled / here);
    }
}
