using System.Numerics;

namespace Parapet.Earth.Propagation.IrregularTerrain;

/// <summary>
/// The loss far beyond the horizon as a straight line over distance, drawn through two points: knife edges, a smooth
/// earth and clutter, weighted by the terrain's irregularity [HuffordAlgorithm, section 4.1].
/// </summary>
internal readonly struct DiffractionLine
{
    private readonly PathGeometry _path;
    private readonly Complex _impedance;
    private readonly double _megahertz;

    public DiffractionLine(in PathGeometry path, Complex impedance, double megahertz)
    {
        _path = path;
        _impedance = impedance;
        _megahertz = megahertz;
        var reach = Math.Cbrt(path.EarthRadius * path.EarthRadius / megahertz);
        var near = Math.Max(path.SmoothHorizonDistance, path.HorizonDistance + 5 * reach);
        var far = near + 10 * reach;
        var (nearLoss, farLoss) = (LossAt(near), LossAt(far));
        Slope = (farLoss - nearLoss) / (far - near);
        Intercept = nearLoss - Slope * near;
    }

    /// <summary>In dB/m.</summary>
    public double Slope { get; }

    /// <summary>In dB, at distance zero.</summary>
    public double Intercept { get; }

    public double At(double metres) => Intercept + Slope * metres;

    private double LossAt(double metres)
    {
        var (one, other) = (_path.One, _path.Other);
        var clutter = Math.Min(15, 5 * Math.Log10(1 + 1e-5 * one.Height * other.Height * _megahertz
            * TerrainStatistics.HeightDeviation(_path.IrregularityWithin(_path.SmoothHorizonDistance))));
        var structural = one.Height * other.Height;
        var gain = one.EffectiveHeight * other.EffectiveHeight - structural;
        if (_path.IsPointToPoint)
        {
            structural += 10;
        }

        var ratio = Math.Sqrt(1 + gain / structural);
        var roughness = (ratio + (_path.HorizonAngle * _path.EarthRadius + _path.HorizonDistance) / metres)
            * Math.Min(_path.IrregularityWithin(metres) * _megahertz / TerrainStatistics.MegahertzPerWaveNumber, 6283.2);
        var weight = 25.1 / (25.1 + Math.Sqrt(roughness));
        return weight * SmoothEarth(metres) + (1 - weight) * KnifeEdges(metres) + clutter;
    }

    /// <summary>The angle by which the rays from both horizons cross [HuffordAlgorithm, eq. 4.12].</summary>
    private double CrossingAngle(double metres) => _path.HorizonAngle + metres * _path.Curvature;

    private double KnifeEdges(double metres)
    {
        var angle = CrossingAngle(metres);
        var between = metres - _path.HorizonDistance;
        var factor = 0.0795775 * _megahertz / TerrainStatistics.MegahertzPerWaveNumber * angle * angle * between;
        var (one, other) = (_path.One.HorizonDistance, _path.Other.HorizonDistance);
        return Edge(factor * one / (between + one)) + Edge(factor * other / (between + other));
    }

    /// <summary>An approximation to Fresnel's integral, from the square of its argument [HuffordAlgorithm, eq. 6.1].</summary>
    private static double Edge(double square) => square < 5.76
        ? 6.02 + 9.11 * Math.Sqrt(square) - 1.27 * square
        : 12.953 + 10 * Math.Log10(square);

    /// <summary>Vogler's three radii: below each end and between both horizons [HuffordAlgorithm, eq. 4.20].</summary>
    private double SmoothEarth(double metres)
    {
        var angle = CrossingAngle(metres);
        var between = metres - _path.HorizonDistance;
        var middle = Radius(between / angle, between);
        var one = Radius(Half(_path.One), _path.One.HorizonDistance);
        var other = Radius(Half(_path.Other), _path.Other.HorizonDistance);
        var distance = middle.Place + one.Place + other.Place;
        return 0.05751 * distance - 10 * Math.Log10(distance)
            - HeightGain(one.Place, one.Admittance) - HeightGain(other.Place, other.Admittance) - 20;
    }

    private static double Half(in TerrainEnd end) => 0.5 * end.HorizonDistance * end.HorizonDistance / end.EffectiveHeight;

    /// <summary>A stretch over a sphere: its length in the natural unit, and the ground's admittance there.</summary>
    private (double Place, double Admittance) Radius(double radiusMetres, double lengthMetres)
    {
        var scale = Math.Cbrt(4.0 / 3 * 6370e3 / radiusMetres);
        var admittance = 0.017778 * scale / Math.Cbrt(_megahertz) / Complex.Abs(_impedance);
        var place = (1.607 - admittance) * scale * scale * Math.Cbrt(_megahertz) * lengthMetres / 1000;
        return (place, admittance);
    }

    /// <summary>F(x, K) [HuffordAlgorithm, section 6].</summary>
    private static double HeightGain(double x, double admittance)
    {
        if (x < 200)
        {
            var logarithm = -Math.Log(admittance);
            if (admittance >= 1e-5 && x * logarithm * logarithm * logarithm <= 5495)
            {
                return 2.5e-5 * x * x / admittance + 20 * Math.Log10(admittance) - 15;
            }

            return x > 1 ? 40 * Math.Log10(x) - 117 : -117;
        }

        var far = 0.05751 * x - 10 * Math.Log10(x);
        if (x >= 2000)
        {
            return far;
        }

        var weight = 0.0134 * x * Math.Exp(-0.005 * x);
        return (1 - weight) * far + weight * (40 * Math.Log10(x) - 117);
    }
}
