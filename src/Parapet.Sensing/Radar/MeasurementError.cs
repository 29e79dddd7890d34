using Parapet.Earth.Ellipsoid;
using Parapet.Foundation.Randomness;

namespace Parapet.Sensing.Radar;

/// <summary>
/// How what is measured departs from what is: normal errors, independent in range, across the beam in azimuth, and in
/// elevation. The description's sigmas hold for a look of the reference strength or more; below it they grow as
/// 1 / sqrt(S/N) [Skolnik2001, ch. 6].
/// </summary>
internal readonly struct MeasurementError
{
    // Nearer to the zenith than 84 degrees azimuth has no use, and its error no meaning.
    private const double LeastCosine = 0.1;

    private readonly double _rangeSigmaMetres;
    private readonly double _azimuthSigmaRadians;
    private readonly double _elevationSigmaRadians;
    private readonly double? _rangeRateSigma;
    private readonly double _referenceSignalToNoise;
    private readonly MeasurementBias _bias;

    public MeasurementError(RadarDescription description, double referenceSignalToNoise, MeasurementBias bias)
    {
        _rangeSigmaMetres = description.RangeSigma.Metres;
        _azimuthSigmaRadians = description.AzimuthSigma.Radians;
        _elevationSigmaRadians = description.ElevationSigma.Radians;
        _rangeRateSigma = description.RangeRateSigma?.MetresPerSecond;
        _referenceSignalToNoise = referenceSignalToNoise;
        _bias = bias;
    }

    /// <summary>By how much the errors of a look of this strength exceed those of the description; at least one.</summary>
    public double Growth(double signalToNoise) => Math.Max(1, Math.Sqrt(_referenceSignalToNoise / signalToNoise));

    /// <summary>What is measured of a point, with <paramref name="growth"/> times the sigmas of the description.</summary>
    public Sight Measure(in Sighting truth, double growth, ref RandomStream random)
    {
        var cosine = Math.Max(LeastCosine, truth.HorizontalMetres / truth.RangeMetres);
        var range = truth.RangeMetres + _bias.Range.Metres + growth * _rangeSigmaMetres * random.NextNormal();
        var turn = _bias.Azimuth.Radians + growth * _azimuthSigmaRadians / cosine * random.NextNormal();
        var elevation = Math.Atan2(truth.Local.Z, truth.HorizontalMetres)
            + _bias.Elevation.Radians + growth * _elevationSigmaRadians * random.NextNormal();
        return new(
            Length.FromMetres(Math.Max(0, range)),
            truth.Azimuth + Angle.FromRadians(turn),
            Angle.FromRadians(Math.Clamp(elevation, -Math.PI / 2, Math.PI / 2)));
    }

    /// <summary>What is measured of a range-rate; null where the waveform gives none. Draw it after <see cref="Measure"/>.</summary>
    public Speed? MeasureRate(double metresPerSecond, double growth, ref RandomStream random) => _rangeRateSigma is { } sigma
        ? Speed.FromMetresPerSecond(metresPerSecond + growth * sigma * random.NextNormal())
        : null;
}
