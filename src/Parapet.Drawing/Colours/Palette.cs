using System.Collections.Immutable;

namespace Parapet.Drawing.Colours;

/// <summary>The colours of drawings that are files of their own; a report's charts take theirs from its style sheet.</summary>
public static class Palette
{
    // From dark to light, apart in lightness, so that they hold in print and for the colour-blind.
    private static readonly Colour[] Ramp =
        [new(38, 60, 120), new(44, 115, 142), new(53, 160, 132), new(133, 196, 92), new(222, 214, 82)];

    /// <summary>Of writing and of lines that lead the eye.</summary>
    public static Colour Ink { get; } = new(34, 34, 34);

    /// <summary>Of paper, and of marks that must stand out from a picture.</summary>
    public static Colour Paper { get; } = new(255, 255, 255);

    /// <summary>Of water under a map of colours.</summary>
    public static Colour Sea { get; } = new(214, 228, 240);

    /// <summary>Of the first of two areas that lie upon each other.</summary>
    public static Colour FirstArea { get; } = Colour.FromHex(0x1f6fa8);

    /// <summary>Of the second of two areas that lie upon each other.</summary>
    public static Colour SecondArea { get; } = Colour.FromHex(0xd9822b);

    /// <summary>For things of several kinds; told apart without colour vision too, by light and dark.</summary>
    public static ImmutableArray<Colour> Kinds { get; } = Many(0x0b5394, 0xe69138, 0x6aa84f, 0x666666, 0xa64d79, 0xc9b500);

    /// <summary>For bands that follow each other, from dark to light.</summary>
    public static ImmutableArray<Colour> Bands { get; } = Many(0x0b3c5d, 0x145a86, 0x2677a8, 0x4a97c2, 0x76b3d4, 0xa0cbe2, 0xc6e0ee, 0xe3f0f7);

    /// <summary>For levels that lie above each other on a map: the lower, the darker.</summary>
    /// <param name="level">Its place among all, from 0.</param>
    /// <param name="count">How many levels there are, at least one.</param>
    public static Colour OfLevel(int level, int count)
    {
        var place = count == 1 ? 1.5 : (double)level * (Ramp.Length - 1) / (count - 1);
        var low = Math.Min((int)place, Ramp.Length - 2);
        return Ramp[low].Mixed(Ramp[low + 1], place - low);
    }

    /// <summary>A level as a key shows it: as it looks on grey ground.</summary>
    /// <param name="level">Its place among all, from 0.</param>
    /// <param name="count">How many levels there are, at least one.</param>
    public static Colour KeyOfLevel(int level, int count) => new Colour(225, 225, 220).Mixed(OfLevel(level, count), 0.75);

    private static ImmutableArray<Colour> Many(params uint[] digits) => [.. digits.Select(Colour.FromHex)];
}
