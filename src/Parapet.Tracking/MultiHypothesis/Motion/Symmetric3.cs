namespace Parapet.Tracking.MultiHypothesis.Motion;

/// <summary>The inverse of a symmetric positive 3 x 3 matrix, by its adjugate: cheaper than a factorisation at this size.</summary>
internal readonly struct Symmetric3
{
    private readonly double _xx;
    private readonly double _xy;
    private readonly double _xz;
    private readonly double _yy;
    private readonly double _yz;
    private readonly double _zz;

    private Symmetric3(double xx, double xy, double xz, double yy, double yz, double zz, double determinant)
    {
        (_xx, _xy, _xz, _yy, _yz, _zz) = (xx, xy, xz, yy, yz, zz);
        Determinant = determinant;
    }

    /// <summary>Of the matrix itself, not of its inverse.</summary>
    public double Determinant { get; }

    public static Symmetric3 Inverse(double xx, double xy, double xz, double yy, double yz, double zz)
    {
        var (a, b, c) = (yy * zz - yz * yz, xz * yz - xy * zz, xy * yz - xz * yy);
        var determinant = xx * a + xy * b + xz * c;
        var w = 1 / determinant;
        return new(a * w, b * w, c * w, (xx * zz - xz * xz) * w, (xy * xz - xx * yz) * w, (xx * yy - xy * xy) * w, determinant);
    }

    public (double X, double Y, double Z) Times(double x, double y, double z) =>
        (_xx * x + _xy * y + _xz * z, _xy * x + _yy * y + _yz * z, _xz * x + _yz * y + _zz * z);
}
