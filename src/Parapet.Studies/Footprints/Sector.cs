namespace Parapet.Studies.Footprints;

/// <summary>A sector about a middle azimuth.</summary>
internal static class Sector
{
    /// <param name="width">Full width; 360 degrees and more hold every azimuth.</param>
    public static bool Contains(Angle width, Azimuth middle, Azimuth azimuth) =>
        width.Degrees >= 360 || Math.Abs(azimuth.TurnFrom(middle).Degrees) <= width.Degrees / 2;
}
