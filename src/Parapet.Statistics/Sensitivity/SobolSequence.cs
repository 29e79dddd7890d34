using System.Collections.Immutable;
using System.Globalization;
using Parapet.Foundation.Randomness;

namespace Parapet.Statistics.Sensitivity;

/// <summary>
/// A Sobol sequence [Sobol1967] in the order of Gray codes [Antonov1979], with the direction numbers of [JoeKuo2008]. Its
/// points fill the unit cube more evenly than random ones: of the first 2^k every interval of a length 2^-k holds one, in each dimension.
/// </summary>
public sealed class SobolSequence
{
    private const int Bits = 32;
    private static readonly Lazy<ImmutableArray<ImmutableArray<uint>>> s_directions = new(Read);

    private readonly uint[] _shifts;

    private SobolSequence(uint[] shifts) => _shifts = shifts;

    /// <summary>Dimensions of which direction numbers are kept.</summary>
    public static int MostDimensions => s_directions.Value.Length;

    /// <summary>The sequence as it is, the origin first.</summary>
    /// <param name="dimensions">From 1 to <see cref="MostDimensions"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">So many dimensions are not kept.</exception>
    public static SobolSequence Plain(int dimensions) => new(new uint[Checked(dimensions)]);

    /// <summary>
    /// The same with a digital shift: in each dimension the bits of all points are turned by one random number, so that every
    /// point by itself is uniform and means over the points are unbiased [Lemieux2009, section 6.2.2].
    /// </summary>
    /// <param name="dimensions">From 1 to <see cref="MostDimensions"/>.</param>
    /// <param name="random">Keys the shifts.</param>
    /// <exception cref="ArgumentOutOfRangeException">So many dimensions are not kept.</exception>
    public static SobolSequence Shifted(int dimensions, RandomSource random) =>
        new([.. Enumerable.Range(0, Checked(dimensions)).Select(dimension => (uint)(random.Stream(Purpose.Exploration, dimension).NextBits() >> Bits))]);

    /// <summary>A coordinate of a point, in (0, 1); of the plain sequence the origin is moved inwards by 2^-33.</summary>
    /// <param name="index">Of the point, from 0.</param>
    /// <param name="dimension">From 0.</param>
    public double this[int index, int dimension]
    {
        get
        {
            var value = _shifts[dimension];
            var directions = s_directions.Value[dimension];
            var code = (uint)index ^ ((uint)index >> 1);
            for (var bit = 0; code != 0; bit++, code >>= 1)
            {
                if ((code & 1) != 0)
                {
                    value ^= directions[bit];
                }
            }

            return (value + 0.5) * (1.0 / (1L << Bits));
        }
    }

    private static int Checked(int dimensions)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dimensions);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, MostDimensions);
        return dimensions;
    }

    private static ImmutableArray<ImmutableArray<uint>> Read()
    {
        using var stream = typeof(SobolSequence).Assembly.GetManifestResourceStream("direction-numbers.tsv")!;
        using var reader = new StreamReader(stream);
        var directions = ImmutableArray.CreateBuilder<ImmutableArray<uint>>();
        directions.Add([.. Enumerable.Range(0, Bits).Select(bit => 1u << (Bits - 1 - bit))]);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                var cells = line.Split('\t');
                directions.Add(Directions(int.Parse(cells[1], CultureInfo.InvariantCulture), uint.Parse(cells[2], CultureInfo.InvariantCulture), cells[3].Split(' ')));
            }
        }

        return directions.ToImmutable();
    }

    /// <summary>The recurrence of [JoeKuo2008, eq. 3], each number as the fraction m / 2^k in bits from the left.</summary>
    private static ImmutableArray<uint> Directions(int degree, uint coefficients, string[] initial)
    {
        var directions = new uint[Bits];
        for (var bit = 0; bit < Bits; bit++)
        {
            if (bit < degree)
            {
                directions[bit] = uint.Parse(initial[bit], CultureInfo.InvariantCulture) << (Bits - 1 - bit);
                continue;
            }

            directions[bit] = directions[bit - degree] ^ (directions[bit - degree] >> degree);
            for (var term = 1; term < degree; term++)
            {
                if ((coefficients >> (degree - 1 - term) & 1) != 0)
                {
                    directions[bit] ^= directions[bit - term];
                }
            }
        }

        return [.. directions];
    }
}
