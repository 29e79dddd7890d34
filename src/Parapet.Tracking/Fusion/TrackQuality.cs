using Parapet.Messages;

namespace Parapet.Tracking.Fusion;

/// <summary>How well a position is known, on the scale by which units settle who reports: 15 is the best. The steps are ours.</summary>
public static class TrackQuality
{
    private const double BestMetres = 25;

    /// <summary>15 up to 25 m of standard deviation along an axis, one less for every factor of the square root of two, at least 0.</summary>
    public static int Of(in TrackReport report)
    {
        var sigma = Math.Sqrt(report.Covariance.PositionTrace / 3);
        return 15 - (int)Math.Clamp(Math.Ceiling(2 * Math.Log2(sigma / BestMetres)), 0, 15);
    }
}
