namespace Parapet.Earth.Terrain.Tiles;

/// <summary>
/// How the number that a file holds for a post becomes a height: height = (number x factor + offset) x metres per unit,
/// where the number is no mark of a missing post.
/// </summary>
/// <param name="Factor">What a step of one means, in the file's unit.</param>
/// <param name="Offset">What the number zero means, in the file's unit.</param>
/// <param name="MetresPerUnit">Above zero.</param>
/// <param name="NoData">The number that the file declares to mean that a post is missing; null where it declares none.</param>
internal sealed record HeightCode(double Factor, double Offset, double MetresPerUnit, double? NoData)
{
    private const double SomewhereBeyond = 1e30;

    // Marks by long custom that no height of a file in whole metres can be; scaled, they may be one.
    private static readonly double[] Customary =
        [short.MaxValue, -short.MaxValue, short.MinValue, ushort.MaxValue, -99_999, 99_999, -999_999, int.MinValue, int.MaxValue, uint.MaxValue];

    /// <summary>Numbers that are heights in metres, with no mark of their own.</summary>
    public static HeightCode Metres { get; } = new(1, 0, 1, null);

    /// <summary>
    /// The height in metres; not-a-number where the post is missing: by the file's own mark, as -9999 (which only the deepest
    /// trenches of the sea could mean), as not-a-number or a number without end, or by a customary mark that is no height.
    /// </summary>
    /// <param name="file">Names the file in the error.</param>
    /// <param name="number">As the file holds it.</param>
    /// <exception cref="TerrainException">The number is neither a height on this planet nor a mark.</exception>
    public double Height(string file, double number)
    {
        if (!(Math.Abs(number) < SomewhereBeyond) || number == -9999 || (NoData is { } missing && (float)number == (float)missing))
        {
            return double.NaN;
        }

        var metres = (number * Factor + Offset) * MetresPerUnit;
        return PlausibleHeight.Holds(metres) ? metres
            : Array.IndexOf(Customary, number) >= 0 ? double.NaN
            : throw PlausibleHeight.Broken(file, metres);
    }

    /// <summary>The height as a relief keeps it: whole metres, or the mark of a missing post.</summary>
    /// <exception cref="TerrainException">As <see cref="Height"/>.</exception>
    public short Post(string file, double number) => Height(file, number) is var metres && double.IsNaN(metres) ? ReliefRaster.Void : (short)Math.Round(metres);
}
