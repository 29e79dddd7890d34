using Parapet.Messages;

namespace Parapet.Fusion;

/// <summary>
/// Cholesky's lower factor of a 6x6 covariance, written out element by element: every report that reaches a command post
/// passes here, and loops over so few elements cost more than the arithmetic.
/// </summary>
internal readonly struct CholeskyFactor
{
    // The inverses of the diagonal, and the columns below it.
    private readonly double _d0, _d1, _d2, _d3, _d4, _d5;
    private readonly double _l10, _l20, _l30, _l40, _l50;
    private readonly double _l21, _l31, _l41, _l51;
    private readonly double _l32, _l42, _l52;
    private readonly double _l43, _l53;
    private readonly double _l54;

    /// <param name="a">Positive definite.</param>
    public CholeskyFactor(in StateCovariance a)
    {
        _d0 = 1 / Math.Sqrt(a[0]);
        _l10 = a[1] * _d0;
        _l20 = a[2] * _d0;
        _l30 = a[3] * _d0;
        _l40 = a[4] * _d0;
        _l50 = a[5] * _d0;
        _d1 = 1 / Math.Sqrt(a[6] - _l10 * _l10);
        _l21 = (a[7] - _l20 * _l10) * _d1;
        _l31 = (a[8] - _l30 * _l10) * _d1;
        _l41 = (a[9] - _l40 * _l10) * _d1;
        _l51 = (a[10] - _l50 * _l10) * _d1;
        _d2 = 1 / Math.Sqrt(a[11] - _l20 * _l20 - _l21 * _l21);
        _l32 = (a[12] - _l30 * _l20 - _l31 * _l21) * _d2;
        _l42 = (a[13] - _l40 * _l20 - _l41 * _l21) * _d2;
        _l52 = (a[14] - _l50 * _l20 - _l51 * _l21) * _d2;
        _d3 = 1 / Math.Sqrt(a[15] - _l30 * _l30 - _l31 * _l31 - _l32 * _l32);
        _l43 = (a[16] - _l40 * _l30 - _l41 * _l31 - _l42 * _l32) * _d3;
        _l53 = (a[17] - _l50 * _l30 - _l51 * _l31 - _l52 * _l32) * _d3;
        _d4 = 1 / Math.Sqrt(a[18] - _l40 * _l40 - _l41 * _l41 - _l42 * _l42 - _l43 * _l43);
        _l54 = (a[19] - _l50 * _l40 - _l51 * _l41 - _l52 * _l42 - _l53 * _l43) * _d4;
        _d5 = 1 / Math.Sqrt(a[20] - _l50 * _l50 - _l51 * _l51 - _l52 * _l52 - _l53 * _l53 - _l54 * _l54);
    }

    /// <summary>v' M^-1 v, where M is the matrix and v joins a position and a velocity.</summary>
    public double Distance(in Vector<Ecef> position, in Velocity<Ecef> velocity)
    {
        var v0 = position.X * _d0;
        var v1 = (position.Y - _l10 * v0) * _d1;
        var v2 = (position.Z - _l20 * v0 - _l21 * v1) * _d2;
        var v3 = (velocity.X - _l30 * v0 - _l31 * v1 - _l32 * v2) * _d3;
        var v4 = (velocity.Y - _l40 * v0 - _l41 * v1 - _l42 * v2 - _l43 * v3) * _d4;
        var v5 = (velocity.Z - _l50 * v0 - _l51 * v1 - _l52 * v2 - _l53 * v3 - _l54 * v4) * _d5;
        return v0 * v0 + v1 * v1 + v2 * v2 + v3 * v3 + v4 * v4 + v5 * v5;
    }

    /// <summary>The inverse of the matrix.</summary>
    public StateCovariance Inverse()
    {
        // The factor's own inverse, column by column; its diagonal is known.
        var m10 = -(_l10 * _d0) * _d1;
        var m20 = -(_l20 * _d0 + _l21 * m10) * _d2;
        var m30 = -(_l30 * _d0 + _l31 * m10 + _l32 * m20) * _d3;
        var m40 = -(_l40 * _d0 + _l41 * m10 + _l42 * m20 + _l43 * m30) * _d4;
        var m50 = -(_l50 * _d0 + _l51 * m10 + _l52 * m20 + _l53 * m30 + _l54 * m40) * _d5;
        var m21 = -(_l21 * _d1) * _d2;
        var m31 = -(_l31 * _d1 + _l32 * m21) * _d3;
        var m41 = -(_l41 * _d1 + _l42 * m21 + _l43 * m31) * _d4;
        var m51 = -(_l51 * _d1 + _l52 * m21 + _l53 * m31 + _l54 * m41) * _d5;
        var m32 = -(_l32 * _d2) * _d3;
        var m42 = -(_l42 * _d2 + _l43 * m32) * _d4;
        var m52 = -(_l52 * _d2 + _l53 * m32 + _l54 * m42) * _d5;
        var m43 = -(_l43 * _d3) * _d4;
        var m53 = -(_l53 * _d3 + _l54 * m43) * _d5;
        var m54 = -(_l54 * _d4) * _d5;
        StateCovariance inverse = default;
        inverse[0] = _d0 * _d0 + m10 * m10 + m20 * m20 + m30 * m30 + m40 * m40 + m50 * m50;
        inverse[1] = m10 * _d1 + m20 * m21 + m30 * m31 + m40 * m41 + m50 * m51;
        inverse[2] = m20 * _d2 + m30 * m32 + m40 * m42 + m50 * m52;
        inverse[3] = m30 * _d3 + m40 * m43 + m50 * m53;
        inverse[4] = m40 * _d4 + m50 * m54;
        inverse[5] = m50 * _d5;
        inverse[6] = _d1 * _d1 + m21 * m21 + m31 * m31 + m41 * m41 + m51 * m51;
        inverse[7] = m21 * _d2 + m31 * m32 + m41 * m42 + m51 * m52;
        inverse[8] = m31 * _d3 + m41 * m43 + m51 * m53;
        inverse[9] = m41 * _d4 + m51 * m54;
        inverse[10] = m51 * _d5;
        inverse[11] = _d2 * _d2 + m32 * m32 + m42 * m42 + m52 * m52;
        inverse[12] = m32 * _d3 + m42 * m43 + m52 * m53;
        inverse[13] = m42 * _d4 + m52 * m54;
        inverse[14] = m52 * _d5;
        inverse[15] = _d3 * _d3 + m43 * m43 + m53 * m53;
        inverse[16] = m43 * _d4 + m53 * m54;
        inverse[17] = m53 * _d5;
        inverse[18] = _d4 * _d4 + m54 * m54;
        inverse[19] = m54 * _d5;
        inverse[20] = _d5 * _d5;
        return inverse;
    }
}
