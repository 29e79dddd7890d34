namespace Parapet.Fusion.Registration;

/// <summary>A symmetric 3x3 covariance in ECEF, m2.</summary>
internal readonly record struct SpreadMatrix(double Xx, double Xy, double Xz, double Yy, double Yz, double Zz)
{
    /// <summary>Errors along one direction alone.</summary>
    public static SpreadMatrix Of(Vector<Ecef> direction, double sigmaMetres)
    {
        var v = direction * sigmaMetres;
        return new(v.X * v.X, v.X * v.Y, v.X * v.Z, v.Y * v.Y, v.Y * v.Z, v.Z * v.Z);
    }

    public SpreadMatrix Plus(in SpreadMatrix b) => new(Xx + b.Xx, Xy + b.Xy, Xz + b.Xz, Yy + b.Yy, Yz + b.Yz, Zz + b.Zz);

    public SpreadMatrix PlusDiagonal(double variance) => this with { Xx = Xx + variance, Yy = Yy + variance, Zz = Zz + variance };

    /// <summary>What brings vectors to the components of <see cref="SpreadFactor.Whiten"/>.</summary>
    public SpreadFactor Factor()
    {
        var l00 = Math.Sqrt(Xx);
        var (l10, l20) = (Xy / l00, Xz / l00);
        var l11 = Math.Sqrt(Yy - l10 * l10);
        var l21 = (Yz - l20 * l10) / l11;
        return new(l00, l10, l20, l11, l21, Math.Sqrt(Zz - l20 * l20 - l21 * l21));
    }
}
