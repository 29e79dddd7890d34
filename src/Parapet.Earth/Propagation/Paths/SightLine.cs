namespace Parapet.Earth.Propagation.Paths;

/// <summary>The ray that just grazes the ground, over an earth on which rays run straight; all in metres.</summary>
internal static class SightLine
{
    /// <summary>The least height at the profile's end that the antenna at its start sees; minus infinity where nothing lies between.</summary>
    public static double LowestHeight(ReadOnlySpan<double> heights, double spacing, double antennaHeight, double radius)
    {
        var steepest = double.NegativeInfinity;
        for (var i = 1; i < heights.Length - 1; i++)
        {
            steepest = Math.Max(steepest, Slope(heights[i], i * spacing, antennaHeight, radius));
        }

        return HeightOn(steepest, (heights.Length - 1) * spacing, antennaHeight, radius);
    }

    /// <summary>At which a place stands as seen from the antenna: the earth's curve counts as a fall of d^2 / 2R.</summary>
    public static double Slope(double height, double range, double antennaHeight, double radius) =>
        (height - range * range / (2 * radius) - antennaHeight) / range;

    /// <summary>The height of a ray of that slope: the inverse of <see cref="Slope"/>.</summary>
    public static double HeightOn(double slope, double range, double antennaHeight, double radius) =>
        antennaHeight + slope * range + range * range / (2 * radius);
}
