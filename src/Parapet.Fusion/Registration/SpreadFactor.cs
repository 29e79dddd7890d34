namespace Parapet.Fusion.Registration;

/// <summary>The lower Cholesky factor of a <see cref="SpreadMatrix"/>, row and column by number.</summary>
internal readonly record struct SpreadFactor(double L00, double L10, double L20, double L11, double L21, double L22)
{
    /// <summary>The components of a vector measured in standard deviations along the factor's axes: independent, of variance one.</summary>
    public Vector<Ecef> Whiten(Vector<Ecef> v)
    {
        var x = v.X / L00;
        var y = (v.Y - L10 * x) / L11;
        return new(x, y, (v.Z - L20 * x - L21 * y) / L22);
    }
}
