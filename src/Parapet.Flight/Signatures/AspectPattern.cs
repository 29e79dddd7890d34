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

    private AspectPattern(double[] factors)
    {
        _factors = factors;
        Greatest = factors.Max();
    }

    /// <summary>Alike from everywhere.</summary>
    public static AspectPattern Uniform { get; } = new(ImmutableArray<AspectPoint>.Empty);

    /// <summary>The greatest factor over head on.</summary>
    public double Greatest { get; }

    /// <summary>The factor over head on, from a table of whole degrees.</summary>
    public double At(Angle aspect)
    {
        var place = Math.Clamp(aspect.Degrees, 0, LastDegree);
        var degree = Math.Min((int)place, LastDegree - 1);
        return _factors[degree] + (place - degree) * (_factors[degree + 1] - _factors[degree]);
    }

    /// <summary>
    /// The pattern of a body with a lens or repeater on it, whose cross-section adds to the body's own, over the two together head on.
    /// </summary>
    /// <param name="added">What is added over the body's cross-section head on; 0 or more.</param>
    /// <param name="arc">Off the nose to either side; beyond it the body is seen alone. To the whole degree.</param>
    public AspectPattern Augmented(double added, Angle arc)
    {
        var last = (int)Math.Round(arc.Degrees);
        double[] factors = [.. _factors.Select((factor, degree) => (factor + (degree <= last ? added : 0)) / (1 + added))];
        return new(factors);
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
