using Parapet.Messages;

namespace Parapet.Judging.Joining;

/// <summary>How far a track says that it may be off in place, as distances in its own standard deviations.</summary>
internal readonly struct TrackSpread
{
    private readonly double _xx, _xy, _xz, _yy, _yz, _zz;

    /// <param name="covariance">Whose part for the place is inverted by its cofactors.</param>
    public TrackSpread(in StateCovariance covariance)
    {
        var (a, b, c, d, e, f) = (covariance.At(0, 0), covariance.At(0, 1), covariance.At(0, 2), covariance.At(1, 1), covariance.At(1, 2), covariance.At(2, 2));
        var (xx, xy, xz) = (d * f - e * e, c * e - b * f, b * e - c * d);
        var determinant = a * xx + b * xy + c * xz;
        (_xx, _xy, _xz) = (xx / determinant, xy / determinant, xz / determinant);
        (_yy, _yz, _zz) = ((a * f - c * c) / determinant, (b * c - a * e) / determinant, (a * d - b * b) / determinant);
    }

    /// <summary>Squared; chi-squared with three degrees of freedom where the track is honest.</summary>
    public double SquaredDistance(Vector<Ecef> offset) =>
        (_xx * offset.X * offset.X) + (_yy * offset.Y * offset.Y) + (_zz * offset.Z * offset.Z)
        + (2 * ((_xy * offset.X * offset.Y) + (_xz * offset.X * offset.Z) + (_yz * offset.Y * offset.Z)));
}
