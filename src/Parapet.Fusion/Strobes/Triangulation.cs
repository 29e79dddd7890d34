namespace Parapet.Fusion.Strobes;

/// <summary>
/// Where two strobes meet, by weighted least squares: the place x with the least sum of squared distances from both lines, across and up each over its
/// variance at the range of x. With w = (a a' / s_a^2 + u u' / s_u^2) of each line, x = (sum w)^-1 sum w o and the covariance is (sum w)^-1.
/// </summary>
public readonly record struct Triangulation
{
    /// <summary>Nearer to parallel than this, two lines have no place in common that is worth a track: 2 degrees.</summary>
    private const double LeastSine = 0.035;

    // The weights depend on the ranges, which two rounds find to a part in a thousand and better.
    private const int Rounds = 3;

    /// <summary>The most likely place of the source.</summary>
    public Position<Ecef> Place { get; private init; }

    /// <summary>Of the place, in m2, its upper triangle row by row.</summary>
    public (double Xx, double Xy, double Xz, double Yy, double Yz, double Zz) Covariance { get; private init; }

    /// <summary>The weighted sum of squares that is left: chi-squared with one degree of freedom where both are of one source.</summary>
    public double Misfit { get; private init; }

    /// <summary>Where two lines meet; null where they run nearly alike or meet behind an antenna.</summary>
    public static Triangulation? Of(in StrobeLine a, in StrobeLine b)
    {
        var sine = a.Direction.Cross(b.Direction).Norm;
        if (sine < LeastSine)
        {
            return null;
        }

        var (alongA, alongB) = Nearest(a, b, sine);
        var met = default(Triangulation);
        for (var round = 0; round < Rounds; round++)
        {
            if (!(alongA > 0 && alongB > 0))
            {
                return null;
            }

            met = Meet(a, alongA, b, alongB);
            (alongA, alongB) = (a.Along(met.Place), b.Along(met.Place));
        }

        return met;
    }

    /// <summary>Distances along both lines of the points in which they come nearest.</summary>
    private static (double A, double B) Nearest(in StrobeLine a, in StrobeLine b, double sine)
    {
        var (apart, cosine) = (b.Origin - a.Origin, a.Direction.Dot(b.Direction));
        var (toA, toB) = (apart.Dot(a.Direction), apart.Dot(b.Direction));
        return ((toA - cosine * toB) / (sine * sine), (cosine * toA - toB) / (sine * sine));
    }

    private static Triangulation Meet(in StrobeLine a, double alongA, in StrobeLine b, double alongB)
    {
        // About the first antenna, so that no digits are lost in places measured from the Earth's centre.
        var sums = default(NormalEquations);
        sums.Add(a, alongA, a.Origin);
        sums.Add(b, alongB, a.Origin);
        var (place, covariance) = sums.Solve();
        return new() { Place = a.Origin + place, Covariance = covariance, Misfit = Distance(a, alongA, a.Origin + place) + Distance(b, alongB, a.Origin + place) };
    }

    private static double Distance(in StrobeLine line, double along, in Position<Ecef> place)
    {
        var off = place - line.Origin;
        var variances = line.VariancesAt(along);
        var (across, up) = (off.Dot(line.Across), off.Dot(line.Up));
        return across * across / variances.Across + up * up / variances.Up;
    }

    /// <summary>The sums of weights, and of weights times origins.</summary>
    private struct NormalEquations
    {
        private double _xx;
        private double _xy;
        private double _xz;
        private double _yy;
        private double _yz;
        private double _zz;
        private Vector<Ecef> _right;

        public void Add(in StrobeLine line, double along, in Position<Ecef> about)
        {
            var variances = line.VariancesAt(along);
            Add(line.Across, variances.Across, line.Origin - about);
            Add(line.Up, variances.Up, line.Origin - about);
        }

        public readonly (Vector<Ecef> Place, (double Xx, double Xy, double Xz, double Yy, double Yz, double Zz) Inverse) Solve()
        {
            var (a, b, c) = (_yy * _zz - _yz * _yz, _xz * _yz - _xy * _zz, _xy * _yz - _xz * _yy);
            var scale = 1 / (_xx * a + _xy * b + _xz * c);
            var inverse = (
                Xx: a * scale, Xy: b * scale, Xz: c * scale,
                Yy: (_xx * _zz - _xz * _xz) * scale, Yz: (_xy * _xz - _xx * _yz) * scale, Zz: (_xx * _yy - _xy * _xy) * scale);
            var r = _right;
            return (
                new(
                    inverse.Xx * r.X + inverse.Xy * r.Y + inverse.Xz * r.Z,
                    inverse.Xy * r.X + inverse.Yy * r.Y + inverse.Yz * r.Z,
                    inverse.Xz * r.X + inverse.Yz * r.Y + inverse.Zz * r.Z),
                inverse);
        }

        private void Add(in Vector<Ecef> axis, double variance, in Vector<Ecef> origin)
        {
            var weight = 1 / variance;
            _xx += weight * axis.X * axis.X;
            _xy += weight * axis.X * axis.Y;
            _xz += weight * axis.X * axis.Z;
            _yy += weight * axis.Y * axis.Y;
            _yz += weight * axis.Y * axis.Z;
            _zz += weight * axis.Z * axis.Z;
            _right += axis * (weight * axis.Dot(origin));
        }
    }
}
