using System.Collections.Immutable;

namespace Parapet.Flight.Signatures;

/// <summary>
/// The mean cross-section from every side over that head on, alike to the left, the right, above and below. Linear in
/// decibels over the aspect between the points given; held beyond the first and the last. Immutable.
/// </summary>
public sealed class AspectPattern
{
    private const int LastDegree = 180;

    private readonly double[] _factors = new double[LastDegree + 1];

    /// <param name="points">By rising aspect, each in [0, 180] degrees; none gives a target that looks alike from everywhere.</param>
    /// <exception cref="ArgumentException">The aspects do not rise, or one lies outside its range.</exception>
    public AspectPattern(ImmutableArray<AspectPoint> points)
    {
        for (var i = 0; i < points.Length; i++)
        {
            if (!(points[i].Aspect.Degrees is >= 0 and <= LastDegree) || (i > 0 && points[i].Aspect <= points[i - 1].Aspect))
            {
                throw new ArgumentException($"aspect {points[i].Aspect.Degrees:G6} deg at place {i}; rising aspects in [0, {LastDegree}] deg are needed", nameof(points));
            }
        }

        for (var degree = 0; degree <= LastDegree; degree++)
        {
            _factors[degree] = GainAt(points, degree).Decibels.Ratio.Value;
            Greatest = Math.Max(Greatest, _factors[degree]);
        }
    }

    /// <summary>Alike from everywhere.</summary>
    public static AspectPattern Uniform { get; } = new([]);

    /// <summary>The greatest factor over head on.</summary>
    public double Greatest { get; }

    /// <summary>The factor over head on, from a table of whole degrees.</summary>
    public double At(Angle aspect)
    {
        var place = Math.Clamp(aspect.Degrees, 0, LastDegree);
        var degree = Math.Min((int)place, LastDegree - 1);
        return _factors[degree] + (place - degree) * (_factors[degree + 1] - _factors[degree]);
    }

    private static double GainAt(ImmutableArray<AspectPoint> points, double degrees)
    {
        var next = 0;
        while (next < points.Length && points[next].Aspect.Degrees < degrees)
        {
            next++;
        }

        if (points.IsEmpty || next == 0)
        {
            return points.IsEmpty ? 0 : points[0].Gain.Value;
        }

        if (next == points.Length)
        {
            return points[^1].Gain.Value;
        }

        var (from, to) = (points[next - 1], points[next]);
        var share = (degrees - from.Aspect.Degrees) / (to.Aspect.Degrees - from.Aspect.Degrees);
        return from.Gain.Value + share * (to.Gain.Value - from.Gain.Value);
    }
}
