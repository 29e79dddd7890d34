using Parapet.Earth.Ellipsoid;
using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.Interop.Scenes;

/// <summary>How far a track may be from where it is believed to be, as standards without a covariance tell it.</summary>
/// <param name="Horizontal">Radius of the circle about the place that holds the object with the confidence asked for.</param>
/// <param name="Vertical">Half the height of the band about the place that does.</param>
public readonly record struct PositionError(Length Horizontal, Length Vertical)
{
    private const int Directions = 64;

    /// <summary>Of a normal error, without a mean; the circle by quadrature over directions to a millionth of the larger spread.</summary>
    /// <param name="covariance">Of which the position part counts; what rounding has made negative counts as nothing.</param>
    /// <param name="confidence">Above 0 and below 1.</param>
    public static PositionError Of(in StateCovariance covariance, Position<Ecef> place, double confidence)
    {
        var frame = LocalFrame.At(place).Rotation;
        var (east, north, up) = (frame.XAxis, frame.YAxis, frame.ZAxis);
        var (ee, nn, en) = (Between(covariance, east, east), Between(covariance, north, north), Between(covariance, east, north));
        var middle = (ee + nn) / 2;
        var half = Math.Sqrt((ee - nn) * (ee - nn) / 4 + en * en);
        var vertical = Math.Sqrt(Math.Max(0, Between(covariance, up, up)));
        return new(
            Length.FromMetres(Circle(Math.Max(0, middle + half), Math.Max(0, middle - half), confidence)),
            Length.FromMetres(vertical * StandardNormal.Quantile((1 + confidence) / 2)));
    }

    private static double Between(in StateCovariance covariance, Vector<Ecef> a, Vector<Ecef> b)
    {
        ReadOnlySpan<double> left = [a.X, a.Y, a.Z];
        ReadOnlySpan<double> right = [b.X, b.Y, b.Z];
        var sum = 0.0;
        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < 3; column++)
            {
                sum += left[row] * covariance.At(row, column) * right[column];
            }
        }

        return sum;
    }

    /// <summary>
    /// Along each direction of the whitened plane the distance is Rayleigh's, stretched by the ellipse's radius there; what
    /// lies outside the circle is the mean over directions.
    /// </summary>
    private static double Circle(double major, double minor, double confidence)
    {
        if (major <= 0)
        {
            return 0;
        }

        // The radius of a round error is the largest that any of this major axis can have.
        var (low, high) = (0.0, Math.Sqrt(-2 * major * Math.Log(1 - confidence)));
        for (var pass = 0; pass < 40; pass++)
        {
            var radius = (low + high) / 2;
            (low, high) = Outside(major, minor, radius) > 1 - confidence ? (radius, high) : (low, radius);
        }

        return (low + high) / 2;
    }

    private static double Outside(double major, double minor, double radius)
    {
        var sum = 0.0;
        for (var i = 0; i < Directions; i++)
        {
            var (sin, cos) = Math.SinCos(Math.PI * (i + 0.5) / (2 * Directions));
            sum += Math.Exp(-radius * radius / (2 * (major * cos * cos + minor * sin * sin)));
        }

        return sum / Directions;
    }
}
