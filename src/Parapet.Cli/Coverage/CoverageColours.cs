namespace Parapet.Cli.Coverage;

/// <summary>Colours of coverage maps: the lower the height that is covered, the darker. Red, green and blue of 0 to 255.</summary>
internal static class CoverageColours
{
    public static readonly (int Red, int Green, int Blue) Sea = (214, 228, 240);

    public static readonly (int Red, int Green, int Blue) Gap = (178, 58, 46);

    // From dark to light, apart in lightness, so that they hold in print and for the colour-blind.
    private static readonly (int Red, int Green, int Blue)[] Ramp =
        [(38, 60, 120), (44, 115, 142), (53, 160, 132), (133, 196, 92), (222, 214, 82)];

    /// <summary>The colour of a height by its place among all, lowest first.</summary>
    public static (int Red, int Green, int Blue) Of(int height, int count)
    {
        var place = count == 1 ? 1.5 : (double)height * (Ramp.Length - 1) / (count - 1);
        var low = Math.Min((int)place, Ramp.Length - 2);
        return Mixed(Ramp[low], Ramp[low + 1], place - low);
    }

    public static (int Red, int Green, int Blue) Mixed((int Red, int Green, int Blue) a, (int Red, int Green, int Blue) b, double share) => (
        (int)Math.Round(a.Red + share * (b.Red - a.Red)),
        (int)Math.Round(a.Green + share * (b.Green - a.Green)),
        (int)Math.Round(a.Blue + share * (b.Blue - a.Blue)));

    public static uint Pixel((int Red, int Green, int Blue) colour) => 0xFF000000 | (uint)colour.Blue << 16 | (uint)colour.Green << 8 | (uint)colour.Red;

    public static string Text((int Red, int Green, int Blue) colour) => FormattableString.Invariant($"rgb({colour.Red},{colour.Green},{colour.Blue})");
}
