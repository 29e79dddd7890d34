using System.ComponentModel;
using Parapet.Judging.Pictures;
using Parapet.Questions.Json;

namespace Parapet.Questions.Scoring;

/// <summary>The score of a file of tracks. Means are over the times of the scans.</summary>
public sealed record ScoreAnswer
{
    [Description("Mean OSPA.")]
    public required Length Ospa { get; init; }

    [Description("Mean GOSPA.")]
    public required Length Gospa { get; init; }

    [Description("Mean of GOSPA over the root of the number of objects.")]
    public required Length GospaPerObject { get; init; }

    [Description("Root mean square of GOSPA.")]
    public required Length GospaRms { get; init; }

    [Description("Mean sum of squared distances of assigned pairs.")]
    public required Area Localisation { get; init; }

    [Description("Mean number of objects without a track.")]
    public required double Missed { get; init; }

    [Description("Mean number of tracks without an object.")]
    public required double False { get; init; }

    [Description("Share of object-times with a track. Best 1.")]
    public required double Completeness { get; init; }

    [Description("Tracks per tracked object. Best 1; null where none was tracked.")]
    public required double Ambiguity { get; init; }

    [Description("Share of track-times without an object. Best 0; null where there is no track.")]
    public required double Spuriousness { get; init; }

    [Description("Mean over objects of the longest time held by one track over the object's life. Best 1.")]
    public required double LongestSegment { get; init; }

    [Description("Changes of an object's track per minute that it was held. Best 0; null where none was tracked.")]
    public required double ChangesPerMinute { get; init; }

    [Description("Changes of an object's track, in all.")]
    public required int Switches { get; init; }

    [Description("Root mean square distance of assigned pairs; null where there is none.")]
    public required Length? PositionError { get; init; }

    [Description("Root mean square difference of velocity of assigned pairs; null where there is none.")]
    public required Speed? VelocityError { get; init; }

    [Description("Mean time from an object's first to its first tracked; null where none was tracked.")]
    public required Duration? Delay { get; init; }

    [Description("Objects that never had a track.")]
    public required int NeverTracked { get; init; }

    [Description("Different ids in the file of tracks.")]
    public required int TrackIds { get; init; }

    [Description("Objects, in all.")]
    public required int Objects { get; init; }

    [Description("Times in the file at which the case has no scan; their rows are not scored.")]
    public required int StrayTimes { get; init; }

    [Description("The error at which a track stands for nothing.")]
    public required Length CutOff { get; init; }

    /// <summary>The answer as JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);

    /// <exception cref="ArgumentException">So many tracks or objects stand in one place that they cannot be assigned.</exception>
    internal static ScoreAnswer Of(ScoredCase scored, PictureTable tracks)
    {
        var scorer = new PictureScorer<Enu>(scored.CutOff);
        foreach (var time in scored.Times)
        {
            scorer.Add(new Instant(time * 1_000_000), scored.Truth.At(time), tracks.At(time));
        }

        var strayTimes = tracks.Times.Except(scored.Times).Count();
        return Of(scorer.Score(), scored.CutOff, tracks.Ids, strayTimes, hasTracks: tracks.Times.Count() > strayTimes);
    }

    /// <summary>What was never there to measure is null or no number, which JSON writes as null, so that no error reads as a perfect one.</summary>
    private static ScoreAnswer Of(PictureScore picture, Length cutOff, int trackIds, int strayTimes, bool hasTracks) => new()
    {
        Ospa = Length.FromMetres(picture.Ospa),
        Gospa = Length.FromMetres(picture.Gospa),
        GospaPerObject = Length.FromMetres(picture.GospaPerObject),
        GospaRms = Length.FromMetres(picture.GospaRms),
        Localisation = Area.FromSquareMetres(picture.LocalisationSquared),
        Missed = picture.Missed,
        False = picture.False,
        Completeness = picture.Completeness,
        Ambiguity = picture.Completeness > 0 ? picture.Ambiguity : double.NaN,
        Spuriousness = hasTracks ? picture.Spuriousness : double.NaN,
        LongestSegment = picture.LongestSegment,
        ChangesPerMinute = picture.Completeness > 0 ? picture.NumberChangesPerMinute : double.NaN,
        Switches = picture.Switches,
        PositionError = Held<Length>(picture, Length.FromMetres(picture.PositionError)),
        VelocityError = Held<Speed>(picture, Speed.FromMetresPerSecond(picture.VelocityError)),
        Delay = picture.Delay,
        NeverTracked = picture.NeverTracked,
        TrackIds = trackIds,
        Objects = picture.Objects,
        StrayTimes = strayTimes,
        CutOff = cutOff,
    };

    private static T? Held<T>(PictureScore picture, T value)
        where T : struct => picture.Completeness > 0 ? value : null;
}
