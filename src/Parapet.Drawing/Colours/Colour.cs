namespace Parapet.Drawing.Colours;

/// <summary>An opaque colour of the screen (sRGB): red, green and blue of 0 to 255.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>From its digits as style sheets write them, 0xRRGGBB; what stands above them is left out.</summary>
    public static Colour FromHex(uint digits) => new((byte)(digits >> 16), (byte)(digits >> 8), (byte)digits);

    /// <summary>As a style sheet writes it: #rrggbb.</summary>
    public string Text => FormattableString.Invariant($"#{Red:x2}{Green:x2}{Blue:x2}");

    /// <summary>As pictures hold it: 0xAABBGGRR, fully opaque.</summary>
    public uint Pixel => 0xFF000000 | (uint)Blue << 16 | (uint)Green << 8 | Red;

    /// <summary>This colour with a share of another, of 0 (none of it) to 1 (nothing else).</summary>
    public Colour Mixed(Colour other, double share) => new(Between(Red, other.Red, share), Between(Green, other.Green, share), Between(Blue, other.Blue, share));

    private static byte Between(byte from, byte to, double share) => (byte)Math.Round(from + share * (to - from));
}
