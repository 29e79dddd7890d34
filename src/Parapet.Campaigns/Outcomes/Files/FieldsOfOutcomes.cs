using System.Globalization;
using Parapet.Judging.Outcomes;
using Parapet.Judging.Pictures;

namespace Parapet.Campaigns.Outcomes.Files;

/// <summary>Takes outcomes through fields, both ways by one list of fields. Any change of it is another layout: see <see cref="OutcomeFile.Layout"/>.</summary>
internal static class FieldsOfOutcomes
{
    /// <param name="outcome">Null where it is being read.</param>
    public static ReplicationOutcome Outcome(this IOutcomeFields fields, ReplicationOutcome? outcome) => new()
    {
        Option = fields.Number(outcome?.Option ?? 0),
        Draw = fields.Number(outcome?.Draw ?? 0),
        Replication = fields.Number(outcome?.Replication ?? 0),
        Levels = fields.Each(outcome?.Levels ?? [], Number),
        Classes = fields.Each(outcome?.Classes ?? [], Class),
        AssetsHit = fields.Each(outcome?.AssetsHit ?? [], Hit),
        Rounds = fields.Each(outcome?.Rounds ?? [], Rounds),
        CostOfThreats = fields.Cost(outcome?.CostOfThreats ?? default),
        CostOfThreatsKilled = fields.Cost(outcome?.CostOfThreatsKilled ?? default),
        Friendly = fields.Traffic(outcome?.Friendly ?? default),
        FriendLosses = fields.Each(outcome?.FriendLosses ?? [], Number),
        Civil = fields.Traffic(outcome?.Civil ?? default),
        DoubleEngagements = fields.Number(outcome?.DoubleEngagements ?? 0),
        Damage = fields.Damage(outcome?.Damage ?? default),
        Fighters = fields.Fighters(outcome?.Fighters ?? default),
        Decoys = fields.Decoys(outcome?.Decoys ?? default),
        AirPicture = fields.Score(outcome?.AirPicture ?? default),
        Pictures = fields.Each(outcome?.Pictures ?? [], Picture),
        Commonality = fields.Commonality(outcome?.Commonality ?? default),
        Judgements = fields.Each(outcome?.Judgements ?? [], Judgement),
        Ranges = fields.Each(outcome?.Ranges ?? [], Range),
        Chain = fields.Each(outcome?.Chain ?? [], Chain),
        Course = fields.Course(outcome?.Course ?? RunCourse.None),
    };

    private static int Number(this IOutcomeFields fields, int value)
    {
        var read = fields.Whole(value);
        return read is >= int.MinValue and <= int.MaxValue ? (int)read : throw new InvalidDataException($"{read} where a number of 32 bits stands");
    }

    private static T Choice<T>(this IOutcomeFields fields, T value)
        where T : struct, Enum
    {
        var number = fields.Whole(Convert.ToInt64(value, CultureInfo.InvariantCulture));
        return Numbered<T>.Of(number);
    }

    private static Money Cost(this IOutcomeFields fields, Money value) => Money.FromDollars(fields.Real(value.Dollars));

    private static ClassOutcome Class(this IOutcomeFields fields, ClassOutcome? entry) => new()
    {
        Class = fields.Choice(entry?.Class ?? default),
        Raid = fields.Number(entry?.Raid ?? 0),
        Attackers = fields.Number(entry?.Attackers ?? 0),
        Leakers = fields.Number(entry?.Leakers ?? 0),
        Covered = fields.Number(entry?.Covered ?? 0),
        Shots = fields.Number(entry?.Shots ?? 0),
        Fates = fields.Each(entry?.Fates ?? [], Number),
        FirstCauses = fields.Each(entry?.FirstCauses ?? [], Number),
        Opportunities = fields.Each(entry?.Opportunities ?? [], Number),
        Launches = fields.Each(entry?.Launches ?? [], Number),
    };

    private static DefenceDamage Damage(this IOutcomeFields fields, DefenceDamage damage) => new(
        fields.Number(damage.Hits), fields.Number(damage.Radars), fields.Number(damage.Launchers), fields.Number(damage.CommandPosts), fields.Number(damage.RoundsLost));

    private static FighterWork Fighters(this IOutcomeFields fields, FighterWork work) => new(
        fields.Number(work.Sorties), fields.Number(work.Commits), fields.Number(work.Kills), fields.Number(work.Lost), new(fields.Whole(work.Flown.Nanoseconds)), fields.Cost(work.FlyingCost));

    private static DecoyToll Decoys(this IOutcomeFields fields, DecoyToll toll) =>
        new(fields.Number(toll.Flown), fields.Number(toll.Killed), fields.Number(toll.Rounds), fields.Cost(toll.Cost));

    private static AssetHit Hit(this IOutcomeFields fields, AssetHit? hit) =>
        new(fields.Text(hit?.Name ?? ""), fields.Real(hit?.Value ?? 0), fields.Number(hit?.Hits ?? 0));

    private static RoundCount Rounds(this IOutcomeFields fields, RoundCount? count) => new(
        fields.Number(count?.FireUnit ?? 0),
        fields.Text(count?.Interceptor ?? ""),
        fields.Number(count?.Fired ?? 0),
        fields.Number(count?.Left ?? 0),
        fields.Cost(count?.UnitCost ?? default))
    {
        RoundsPerShot = fields.Number(count?.RoundsPerShot ?? 1),
        Kills = fields.Number(count?.Kills ?? 0),
    };

    private static TrafficOutcome Traffic(this IOutcomeFields fields, TrafficOutcome traffic) =>
        new(fields.Number(traffic.Flying), fields.Number(traffic.Engaged), fields.Number(traffic.Lost));

    private static PictureScore Score(this IOutcomeFields fields, PictureScore score) =>
        new(fields.Real(score.Objects), fields.Real(score.ObjectsTracked), fields.Real(score.TracksOnObjects));

    private static NodePicture Picture(this IOutcomeFields fields, NodePicture picture) => new(
        fields.Number(picture.Node),
        fields.Whole(picture.Objects),
        fields.Whole(picture.Tracked),
        fields.Whole(picture.Tracks),
        fields.Whole(picture.Spurious),
        fields.Whole(picture.Stale),
        fields.Whole(picture.Swaps));

    private static PictureCommonality Commonality(this IOutcomeFields fields, PictureCommonality picture) =>
        new(fields.Whole(picture.Either), fields.Whole(picture.Both), fields.Whole(picture.SameIdentity));

    private static JudgementCount Judgement(this IOutcomeFields fields, JudgementCount count) =>
        new(fields.Choice(count.Class), fields.Choice(count.Identity), fields.Choice(count.Category), fields.Whole(count.Samples));

    private static RangeCount Range(this IOutcomeFields fields, RangeCount? count) => new(
        fields.Text(count?.By ?? ""),
        fields.Choice(count?.Class ?? default),
        fields.Choice(count?.Step ?? default),
        fields.Number(count?.Flown ?? 0),
        fields.Number(count?.Reached ?? 0),
        fields.Real(count?.SumKilometres ?? 0),
        fields.Real(count?.SquareMetres ?? 0));

    private static ChainCount Chain(this IOutcomeFields fields, ChainCount? count) => new(
        fields.Choice(count?.Class ?? default),
        fields.Number(count?.Flown ?? 0),
        fields.Each(count?.Reached ?? [], Number),
        fields.Number(count?.Rounds ?? 0));

    private static RunCourse Course(this IOutcomeFields fields, RunCourse course) => new(fields.Number(course.Minutes), fields.Each(course.Steps, Step));

    private static CourseStep Step(this IOutcomeFields fields, CourseStep step) =>
        new(fields.Choice(step.Quantity), fields.Number(step.Unit), fields.Number(step.Minute), fields.Real(step.Value));
}
