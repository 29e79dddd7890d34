using System.Globalization;
using Parapet.Judging.Pictures;

namespace Parapet.Cli.Scoring;

/// <summary>The score of a file of tracks in a case, and how it is printed.</summary>
/// <param name="TrackIds">Different track ids in the file.</param>
/// <param name="StrayTimes">Times in the file at which the case has no scan; their rows are not scored.</param>
internal sealed record CaseScore(PictureScore Picture, Length CutOff, int TrackIds, int StrayTimes)
{
    /// <exception cref="ArgumentException">So many tracks or objects stand in one place that they cannot be assigned.</exception>
    public static CaseScore Of(ScoredCase scored, PictureTable tracks)
    {
        var scorer = new PictureScorer<Enu>(scored.CutOff);
        foreach (var time in scored.Times)
        {
            scorer.Add(new Instant(time * 1_000_000), scored.Truth.At(time), tracks.At(time));
        }

        return new(scorer.Score(), scored.CutOff, tracks.Ids, tracks.Times.Except(scored.Times).Count());
    }

    /// <summary>Under the names that tracking cases are usually scored by; metres, metres a second, seconds.</summary>
    public SortedDictionary<string, double?> ForJson() => new(StringComparer.Ordinal)
    {
        ["ospa"] = Picture.Ospa,
        ["gospa"] = Picture.Gospa,
        ["gospa_n"] = Picture.GospaPerObject,
        ["gospa_rms"] = Picture.GospaRms,
        ["loc2"] = Picture.LocalisationSquared,
        ["missed"] = Picture.Missed,
        ["false"] = Picture.False,
        ["siap_C"] = Picture.Completeness,
        ["siap_A"] = Picture.Ambiguity,
        ["siap_S"] = Picture.Spuriousness,
        ["siap_LS"] = Picture.LongestSegment,
        ["siap_R"] = Picture.NumberChangesPerMinute,
        ["switches"] = Picture.Switches,
        ["pos_rmse"] = Picture.PositionError,
        ["vel_rmse"] = Picture.VelocityError,
        ["confirm_delay"] = Picture.Delay?.Seconds,
        ["never_tracked"] = Picture.NeverTracked,
        ["track_ids"] = TrackIds,
        ["truths"] = Picture.Objects,
        ["stray_times"] = StrayTimes,
        ["cutoff"] = CutOff.Metres,
    };

    public IEnumerable<string[]> Rows() =>
    [
        ["GOSPA, mean", Number(Picture.Gospa), "m"],
        ["  a root of the number of targets", Number(Picture.GospaPerObject), "m"],
        ["  of it: localisation, mean square", Number(Picture.LocalisationSquared), "m2"],
        ["  of it: missed, mean", Number(Picture.Missed), ""],
        ["  of it: false, mean", Number(Picture.False), ""],
        ["OSPA, mean", Number(Picture.Ospa), "m"],
        ["completeness", Number(Picture.Completeness), ""],
        ["ambiguity", Number(Picture.Ambiguity), ""],
        ["spuriousness", Number(Picture.Spuriousness), ""],
        ["longest segment", Number(Picture.LongestSegment), ""],
        ["switches", Number(Picture.Switches), ""],
        ["changes of number", Number(Picture.NumberChangesPerMinute), "1/min"],
        ["position error, RMS", Number(Picture.PositionError), "m"],
        ["velocity error, RMS", Number(Picture.VelocityError), "m/s"],
        ["delay, mean", Picture.Delay is { } delay ? Number(delay.Seconds) : "none tracked", "s"],
        ["never tracked", $"{Picture.NeverTracked} of {Picture.Objects}", ""],
        ["track ids", Number(TrackIds), ""],
    ];

    private static string Number(double value) => value.ToString("G5", CultureInfo.InvariantCulture);
}
