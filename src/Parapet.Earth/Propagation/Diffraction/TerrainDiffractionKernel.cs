namespace Parapet.Earth.Propagation.Diffraction;

/// <summary>The delta-Bullington method over plain arrays, for those who ask it often.</summary>
internal readonly struct TerrainDiffractionKernel
{
    private readonly SphericalEarthKernel _land;
    private readonly SphericalEarthKernel _sea;
    private readonly double _seaShare;
    private readonly double _wavelengthMetres;
    private readonly double _radiusMetres;

    public TerrainDiffractionKernel(Frequency frequency, Polarization polarization, double seaShare, double radiusMetres)
    {
        _land = new(frequency, polarization, GroundConstants.Land);
        _sea = new(frequency, polarization, GroundConstants.Sea);
        _seaShare = seaShare;
        _wavelengthMetres = Wavelength.Of(frequency).Metres;
        _radiusMetres = radiusMetres;
    }

    /// <param name="heights">Of the ground in m above sea level, from one end to the other, evenly apart.</param>
    /// <param name="spacingMetres">From one height to the next.</param>
    /// <param name="oneMetres">Of the antenna at the start above sea level; <paramref name="otherMetres"/> at the end.</param>
    public TerrainDiffractionLoss Loss(ReadOnlySpan<double> heights, double spacingMetres, double oneMetres, double otherMetres)
    {
        var distance = (heights.Length - 1) * spacingMetres;
        var smooth = SmoothSurface.Of(heights, oneMetres, otherMetres);
        var (one, other) = (Math.Max(0, oneMetres - smooth.OneMetres), Math.Max(0, otherMetres - smooth.OtherMetres));
        return new(
            Decibels.FromDecibels(Bullington(heights, heights.Length, spacingMetres, oneMetres, otherMetres)),
            Decibels.FromDecibels(Bullington([], heights.Length, spacingMetres, one, other)),
            Decibels.FromDecibels(Spherical(distance, one, other)));
    }

    private double Spherical(double distanceMetres, double oneMetres, double otherMetres)
    {
        var (kilometres, radius) = (distanceMetres / 1000, _radiusMetres / 1000);
        var land = _seaShare < 1 ? _land.Loss(kilometres, oneMetres, otherMetres, radius) : 0;
        var sea = _seaShare > 0 ? _sea.Loss(kilometres, oneMetres, otherMetres, radius) : 0;
        return _seaShare * sea + (1 - _seaShare) * land;
    }

    /// <summary>
    /// The loss over the one edge where the steepest rays from both ends meet, raised for long paths
    /// [ITUR526, section 4.5]. No heights stand for a smooth earth at height zero.
    /// </summary>
    private double Bullington(ReadOnlySpan<double> heights, int count, double spacingMetres, double oneMetres, double otherMetres)
    {
        var wavelength = _wavelengthMetres;
        var distance = (count - 1) * spacingMetres;
        var line = (otherMetres - oneMetres) / distance;
        var (rise, fall) = SteepestRays(heights, count, spacingMetres, oneMetres, otherMetres);

        // Rays that just graze one post from both sides lie on the straight line and meet anywhere on it: the place is
        // kept between the ends, where every edge stands.
        var parameter = rise >= line && rise + fall > 0
            ? EdgeAt(Math.Clamp((otherMetres - oneMetres + fall * distance) / (rise + fall), spacingMetres, distance - spacingMetres))
            : LargestParameter(heights, count, spacingMetres, oneMetres, otherMetres);
        var edge = KnifeEdge.LossDecibels(parameter);
        return edge + (1 - Math.Exp(-edge / 6)) * (10 + 0.02e-3 * distance);

        double EdgeAt(double from) => KnifeEdge.Parameter((rise - line) * from, from, distance - from, wavelength);
    }

    /// <summary>The steepest slopes from either end to the round ground between them.</summary>
    private (double Rise, double Fall) SteepestRays(
        ReadOnlySpan<double> heights, int count, double spacingMetres, double oneMetres, double otherMetres)
    {
        var n = count - 1;
        var (rise, fall) = (double.NegativeInfinity, double.NegativeInfinity);
        for (var i = 1; i < n; i++)
        {
            var (from, left) = (i * spacingMetres, (n - i) * spacingMetres);
            var top = (heights.IsEmpty ? 0 : heights[i]) + from * left / (2 * _radiusMetres);
            rise = Math.Max(rise, (top - oneMetres) / from);
            fall = Math.Max(fall, (top - otherMetres) / left);
        }

        return (rise, fall);
    }

    /// <summary>nu of the post that comes nearest to the free path, in units of the first zone there.</summary>
    private double LargestParameter(ReadOnlySpan<double> heights, int count, double spacingMetres, double oneMetres, double otherMetres)
    {
        var n = count - 1;
        var largest = double.NegativeInfinity;
        for (var i = 1; i < n; i++)
        {
            var (from, left) = (i * spacingMetres, (n - i) * spacingMetres);
            var excess = (heights.IsEmpty ? 0 : heights[i]) + from * left / (2 * _radiusMetres)
                - (oneMetres * left + otherMetres * from) / (n * spacingMetres);
            largest = Math.Max(largest, KnifeEdge.Parameter(excess, from, left, _wavelengthMetres));
        }

        return largest;
    }
}
