using Parapet.Tracking.Keeping;

namespace Parapet.Questions.Benchmarks.Radars;

/// <summary>What is asked of a <see cref="RadarField"/> of the sizes for which something is.</summary>
internal static class FieldBars
{
    private const int Radars = 16;

    /// <summary>Times real time; null for other sizes.</summary>
    public static double? TimesRealTime(RadarField field) => (field.Aircraft, field.Interceptors, field.Keeper) switch
    {
        _ when field.Radars != Radars => null,
        (1_000, 0, TrackKeeperKind.NearestNeighbour) => 80,
        (1_000, 0, TrackKeeperKind.MultiHypothesis) => 30,
        (2_000, 0, TrackKeeperKind.NearestNeighbour) => 30,
        (1_000, 200, TrackKeeperKind.NearestNeighbour) => 40,
        _ => null,
    };

    /// <summary>Whether anything is asked.</summary>
    public static bool IsBarred(RadarField field) => TimesRealTime(field) is not null;
}
