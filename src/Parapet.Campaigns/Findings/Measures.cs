using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Judging.Outcomes;
using Parapet.Judging.Pictures;
using Parapet.Messages;
using Parapet.Statistics.Intervals;
using Parapet.Studies.Definition;

namespace Parapet.Campaigns.Findings;

/// <summary>The measures of effectiveness of every study.</summary>
public static class Measures
{
    private static readonly Interval Share = new(0, 1);

    public static MeasureOfEffectiveness Leakers { get; } =
        new() { Id = MeasureNames.Leakers, Name = "Leakers", Unit = "threats", IsEvent = true, Value = outcome => outcome.Leakers, Most = outcome => outcome.RaidSize };

    public static MeasureOfEffectiveness LeakerShare { get; } = new()
    {
        Id = MeasureNames.LeakerShare, Name = "Share of the raid let through", Unit = "share", Kind = MeasureKind.Quotient, Bounds = Share,
        Value = outcome => outcome.Leakers, Divisor = outcome => outcome.RaidSize,
    };

    /// <summary>Of all threats, those at which some post saw a shot possible.</summary>
    public static MeasureOfEffectiveness CoveredShare { get; } = new()
    {
        Id = MeasureNames.CoveredShare, Name = "Share of the raid that could be shot at", Unit = "share", Kind = MeasureKind.Quotient, Bounds = Share, FewerIsBetter = false,
        Value = outcome => outcome.Classes.Sum(entry => entry.Covered), Divisor = outcome => outcome.Classes.Sum(entry => entry.Raid),
    };

    public static MeasureOfEffectiveness RaidAnnihilation { get; } = new()
    {
        Id = MeasureNames.RaidAnnihilation, Name = "Raid annihilated", Unit = "probability", Kind = MeasureKind.Probability,
        Value = outcome => outcome.Leakers == 0 ? 1 : 0, FewerIsBetter = false, Bounds = Share, IsEvent = true,
    };

    public static MeasureOfEffectiveness AssetsHit { get; } =
        new() { Id = MeasureNames.AssetsHit, Name = "Assets hit", Unit = "assets", IsEvent = true, Value = outcome => outcome.AssetsHit.Length };

    public static MeasureOfEffectiveness ValueHit { get; } =
        new() { Id = MeasureNames.ValueHit, Name = "Value of assets hit", Unit = "relative worth", Value = outcome => outcome.AssetsHit.Sum(asset => asset.Value) };

    public static MeasureOfEffectiveness RoundsFired { get; } =
        new() { Id = MeasureNames.RoundsFired, Name = "Rounds fired", Unit = "rounds", Value = outcome => outcome.RoundsFired };

    public static MeasureOfEffectiveness RoundsLeft { get; } =
        new() { Id = MeasureNames.RoundsLeft, Name = "Rounds left", Unit = "rounds", Value = outcome => outcome.RoundsLeft, FewerIsBetter = false };

    public static MeasureOfEffectiveness CostOfRounds { get; } =
        new() { Id = MeasureNames.CostOfRounds, Name = "Cost of rounds fired", Unit = "USD million", Value = outcome => outcome.CostOfRounds.Millions };

    public static MeasureOfEffectiveness CostExchange { get; } = new()
    {
        Id = MeasureNames.CostExchange, Name = "Cost of rounds fired over cost of threats killed", Unit = "ratio", Kind = MeasureKind.Quotient,
        Value = outcome => outcome.CostOfRounds.Dollars, Divisor = outcome => outcome.CostOfThreatsKilled.Dollars,
    };

    public static MeasureOfEffectiveness FriendliesEngaged { get; } =
        new() { Id = MeasureNames.FriendliesEngaged, Name = "Friendly aircraft engaged", Unit = "aircraft", IsEvent = true, NeedsRounds = true, Value = outcome => outcome.Friendly.Engaged, Most = outcome => outcome.Friendly.Flying };

    public static MeasureOfEffectiveness FriendliesLost { get; } =
        new() { Id = MeasureNames.FriendliesLost, Name = "Friendly aircraft lost", Unit = "aircraft", IsEvent = true, NeedsRounds = true, Value = outcome => outcome.Friendly.Lost, Most = outcome => outcome.Friendly.Flying };

    public static MeasureOfEffectiveness CivilEngaged { get; } =
        new() { Id = MeasureNames.CivilEngaged, Name = "Civil aircraft engaged", Unit = "aircraft", IsEvent = true, NeedsRounds = true, Value = outcome => outcome.Civil.Engaged, Most = outcome => outcome.Civil.Flying };

    public static MeasureOfEffectiveness DoubleEngagements { get; } =
        new() { Id = MeasureNames.DoubleEngagements, Name = "Double engagements", Unit = "targets", IsEvent = true, NeedsRounds = true, Value = outcome => outcome.DoubleEngagements };

    public static MeasureOfEffectiveness PictureCompleteness { get; } = new()
    {
        Id = MeasureNames.PictureCompleteness, Name = "Air picture completeness", Unit = "share", Kind = MeasureKind.Quotient,
        Value = outcome => outcome.AirPicture.ObjectsTracked, Divisor = outcome => outcome.AirPicture.Objects,
        FewerIsBetter = false, Bounds = Share,
    };

    public static MeasureOfEffectiveness PictureAmbiguity { get; } = new()
    {
        Id = MeasureNames.PictureAmbiguity, Name = "Air picture ambiguity", Unit = "tracks per object", Kind = MeasureKind.Quotient,
        Value = outcome => outcome.AirPicture.TracksOnObjects, Divisor = outcome => outcome.AirPicture.ObjectsTracked,
    };

    public static MeasureOfEffectiveness PictureSpuriousness { get; } = new()
    {
        Id = MeasureNames.PictureSpuriousness, Name = "Air picture spuriousness", Unit = "share of tracks on nothing", Kind = MeasureKind.Quotient,
        Value = outcome => outcome.Pictures.Sum(picture => picture.Spurious),
        Divisor = outcome => outcome.Pictures.Sum(picture => picture.Spurious + picture.Tracks), Bounds = Share,
    };

    public static MeasureOfEffectiveness PictureCommonality { get; } = new()
    {
        Id = MeasureNames.PictureCommonality, Name = "Air picture commonality", Unit = "share of objects held by both of a pair", Kind = MeasureKind.Quotient,
        Value = outcome => outcome.Commonality.Both, Divisor = outcome => outcome.Commonality.Either, FewerIsBetter = false, Bounds = Share,
    };

    public static MeasureOfEffectiveness IdentityCommonality { get; } = new()
    {
        Id = MeasureNames.IdentityCommonality, Name = "Identity commonality", Unit = "share of common objects taken for the same", Kind = MeasureKind.Quotient,
        Value = outcome => outcome.Commonality.SameIdentity, Divisor = outcome => outcome.Commonality.Both, FewerIsBetter = false, Bounds = Share,
    };

    /// <summary>Leakers, too: threats that hit the part of the defence that they were sent against.</summary>
    public static MeasureOfEffectiveness DefenceHits { get; } =
        new() { Id = MeasureNames.DefenceHits, Name = "Hits on the defence", Unit = "threats", IsEvent = true, Value = outcome => outcome.Damage.Hits, Most = outcome => outcome.RaidSize };

    public static MeasureOfEffectiveness RadarsPutOut { get; } =
        new() { Id = MeasureNames.RadarsPutOut, Name = "Radars put out of order", Unit = "times", IsEvent = true, Value = outcome => outcome.Damage.Radars, Most = outcome => outcome.RaidSize };

    public static MeasureOfEffectiveness LaunchersPutOut { get; } =
        new() { Id = MeasureNames.LaunchersPutOut, Name = "Launchers put out of order", Unit = "launchers", IsEvent = true, Value = outcome => outcome.Damage.Launchers, Most = outcome => outcome.RaidSize };

    public static MeasureOfEffectiveness CommandPostsPutOut { get; } =
        new() { Id = MeasureNames.CommandPostsPutOut, Name = "Command posts put out of order", Unit = "times", IsEvent = true, Value = outcome => outcome.Damage.CommandPosts, Most = outcome => outcome.RaidSize };

    public static MeasureOfEffectiveness RoundsLost { get; } =
        new() { Id = MeasureNames.RoundsLost, Name = "Rounds lost on launchers", Unit = "rounds", Value = outcome => outcome.Damage.RoundsLost };

    public static MeasureOfEffectiveness Sorties { get; } =
        new() { Id = MeasureNames.Sorties, Name = "Sorties of fighters", Unit = "flights", Value = outcome => outcome.Fighters.Sorties };

    public static MeasureOfEffectiveness FighterCommits { get; } =
        new() { Id = MeasureNames.FighterCommits, Name = "Fighters sent to targets", Unit = "times", Value = outcome => outcome.Fighters.Commits };

    public static MeasureOfEffectiveness FighterKills { get; } =
        new() { Id = MeasureNames.FighterKills, Name = "Threats killed by fighters", Unit = "threats", IsEvent = true, FewerIsBetter = false, Value = outcome => outcome.Fighters.Kills, Most = outcome => outcome.RaidSize };

    public static MeasureOfEffectiveness FightersLost { get; } =
        new() { Id = MeasureNames.FightersLost, Name = "Fighters lost", Unit = "aircraft", IsEvent = true, Value = outcome => outcome.Fighters.Lost };

    public static MeasureOfEffectiveness CostOfFlying { get; } =
        new() { Id = MeasureNames.CostOfFlying, Name = "Cost of fighters' flying hours", Unit = "USD million", Value = outcome => outcome.Fighters.FlyingCost.Millions };
    /// <summary>Of guns; a burst of them counts once among the rounds fired.</summary>
    public static MeasureOfEffectiveness ShellsFired { get; } =
        new() { Id = MeasureNames.ShellsFired, Name = "Shells of guns fired", Unit = "shells", Value = outcome => outcome.ShellsFired };

    public static MeasureOfEffectiveness CostPerKill { get; } = new()
    {
        Id = MeasureNames.CostPerKill, Name = "Cost of rounds fired for each threat killed", Unit = "USD million", Kind = MeasureKind.Quotient,
        Value = outcome => outcome.CostOfRounds.Millions, Divisor = outcome => outcome.Kills,
    };

    /// <summary>They are counted apart: no decoy is a threat stopped.</summary>
    public static MeasureOfEffectiveness DecoysKilled { get; } =
        new() { Id = MeasureNames.DecoysKilled, Name = "Decoys shot down", Unit = "decoys", FewerIsBetter = false, Value = outcome => outcome.Decoys.Killed, Most = outcome => outcome.Decoys.Flown };

    /// <summary>Of the rounds fired, those that left for a decoy.</summary>
    public static MeasureOfEffectiveness RoundsOnDecoys { get; } =
        new() { Id = MeasureNames.RoundsOnDecoys, Name = "Rounds fired at decoys", Unit = "rounds", Value = outcome => outcome.Decoys.Rounds };

    /// <summary>Of the cost of rounds fired.</summary>
    public static MeasureOfEffectiveness CostOnDecoys { get; } =
        new() { Id = MeasureNames.CostOnDecoys, Name = "Cost of rounds fired at decoys", Unit = "USD million", Value = outcome => outcome.Decoys.Cost.Millions };

    /// <summary>They are stopped, and not by a round.</summary>
    public static MeasureOfEffectiveness LostToJamming { get; } = new()
    {
        Id = MeasureNames.LostToJamming, Name = "Threats lost to jamming", Unit = "threats", IsEvent = true, FewerIsBetter = false,
        Value = outcome => outcome.LostToJamming, Most = outcome => outcome.RaidSize,
    };

    /// <summary>Threats that can leak, the same for every option.</summary>
    public static MeasureOfEffectiveness RaidSize { get; } = new() { Id = "raid", Name = "In the raid", Unit = "threats", Value = outcome => outcome.RaidSize };

    /// <summary>Friendly aircraft in the raid, the same for every option.</summary>
    public static MeasureOfEffectiveness FriendliesFlying { get; } =
        new() { Id = "friendliesFlying", Name = "Friendly aircraft flying", Unit = "aircraft", Value = outcome => outcome.Friendly.Flying };

    /// <summary>Whether there was anything to fire.</summary>
    internal static MeasureOfEffectiveness HasRounds { get; } =
        new() { Id = "hasRounds", Name = "With rounds", Unit = "", Value = outcome => outcome.Rounds.IsEmpty ? 0 : 1 };

    /// <summary>Over scoring times and firing posts, as the confusion matrix counts them.</summary>
    public static MeasureOfEffectiveness FriendliesTakenForHostile { get; } = new()
    {
        Id = MeasureNames.FriendliesTakenForHostile, Name = "Friendly aircraft taken for hostile", Unit = "share of time tracked", Kind = MeasureKind.Quotient,
        Value = outcome => Friendly(outcome).Where(cell => cell.Identity == StandardIdentity.Hostile).Sum(cell => cell.Samples),
        Divisor = outcome => Friendly(outcome).Sum(cell => cell.Samples), Bounds = Share,
    };

    /// <summary>Those that need no class, in the order in which they are read.</summary>
    public static ImmutableArray<MeasureOfEffectiveness> Overall { get; } =
    [
        Leakers, LeakerShare, CoveredShare, RaidAnnihilation, AssetsHit, ValueHit, RoundsFired, RoundsLeft, CostOfRounds, CostExchange, FriendliesEngaged,
        FriendliesLost, CivilEngaged, DoubleEngagements, PictureCompleteness, PictureAmbiguity,
        PictureSpuriousness, PictureCommonality, IdentityCommonality, FriendliesTakenForHostile,
        DefenceHits, RadarsPutOut, LaunchersPutOut, CommandPostsPutOut, RoundsLost,
        Sorties, FighterCommits, FighterKills, FightersLost, CostOfFlying,
        ShellsFired, CostPerKill,
        DecoysKilled, RoundsOnDecoys, CostOnDecoys, LostToJamming,
    ];

    /// <summary>Every measure that may decide a study: those overall, and by class leakers and the range at first launch.</summary>
    public static ImmutableArray<MeasureOfEffectiveness> Deciding { get; } =
        [.. Overall, .. Threats.Select(LeakersOf), .. Threats.Select(LaunchRangeOf)];

    /// <summary>Whatever any study asks of its outcomes, each once: found in one go through them.</summary>
    internal static ImmutableArray<MeasureOfEffectiveness> OfEveryStudy { get; } =
    [
        .. Deciding, .. Threats.Select(LeakerShareOf), .. Threats.Select(RaidSizeOf), .. Enum.GetValues<FirstCause>().Select(LeakersBy),
        .. Enum.GetValues<LossMechanism>().Select(FriendliesLostBy), RaidSize, FriendliesFlying, HasRounds,
    ];

    /// <summary>What decides a study that names it so; leakers where no measure has that name.</summary>
    public static MeasureOfEffectiveness DecidingBy(string id) => Find(id) ?? Leakers;

    /// <summary>The one of that id among those that may decide; null if there is none.</summary>
    public static MeasureOfEffectiveness? Find(string id) => Deciding.FirstOrDefault(measure => measure.Id == id);

    /// <summary>The one of that id among all that any study asks of its outcomes; null if there is none.</summary>
    public static MeasureOfEffectiveness? Known(string id) => OfEveryStudy.FirstOrDefault(measure => measure.Id == id);

    /// <summary>Leakers of one class.</summary>
    public static MeasureOfEffectiveness LeakersOf(TargetClass threat) => new()
    {
        Id = MeasureNames.LeakersOf(threat), Name = $"Leakers: {threat.Label}", Unit = "threats", Class = threat, IsEvent = true,
        Value = outcome => ClassOf(outcome, threat)?.Leakers ?? 0, Most = outcome => ClassOf(outcome, threat)?.Attackers ?? 0,
    };

    /// <summary>Of the threats of one class that can leak, those that did.</summary>
    public static MeasureOfEffectiveness LeakerShareOf(TargetClass threat) => new()
    {
        Id = $"leakerShare{threat}", Name = $"Share let through: {threat.Label}", Unit = "share", Class = threat, Kind = MeasureKind.Quotient, Bounds = Share,
        Value = outcome => ClassOf(outcome, threat)?.Leakers ?? 0, Divisor = outcome => ClassOf(outcome, threat)?.Attackers ?? 0,
    };

    /// <summary>How far away a threat of the class is when the first round leaves for it, none counting as zero.</summary>
    public static MeasureOfEffectiveness LaunchRangeOf(TargetClass threat) => new()
    {
        Id = MeasureNames.LaunchRangeOf(threat), Name = $"Range at first launch ({threat.Label})", Unit = "km (0 if never)", Class = threat,
        Kind = MeasureKind.Quotient, FewerIsBetter = false, NeedsRanges = true,
        Value = outcome => Launched(outcome, threat).Sum(count => count.SumKilometres), Divisor = outcome => Launched(outcome, threat).Sum(count => count.Flown),
    };

    /// <summary>Leakers of all classes for which one link of the chain broke first.</summary>
    public static MeasureOfEffectiveness LeakersBy(FirstCause cause) => new()
    {
        Id = $"leakersBy{cause}", Name = $"Leakers by first cause: {cause.Label}", Unit = "threats", IsEvent = true,
        Value = outcome => outcome.Classes.Sum(entry => entry.FirstCauses[(int)cause]), Most = outcome => outcome.RaidSize,
    };

    /// <summary>Friendly aircraft lost by one mechanism.</summary>
    public static MeasureOfEffectiveness FriendliesLostBy(LossMechanism mechanism) => new()
    {
        Id = $"friendliesLostBy{mechanism}", Name = $"Friendly aircraft lost: {mechanism.Label}", Unit = "aircraft", IsEvent = true, NeedsRounds = true,
        Value = outcome => outcome.FriendLosses[(int)mechanism], Most = outcome => outcome.Friendly.Flying,
    };

    /// <summary>Threats of one class that can leak, the same for every option.</summary>
    public static MeasureOfEffectiveness RaidSizeOf(TargetClass threat) => new()
    {
        Id = $"raid{threat}", Name = $"In the raid: {threat.Label}", Unit = "threats", Class = threat,
        Value = outcome => ClassOf(outcome, threat)?.Attackers ?? 0,
    };

    private static IEnumerable<TargetClass> Threats => Enum.GetValues<TargetClass>().Where(kind => kind.IsThreat);

    private static IEnumerable<RangeCount> Launched(ReplicationOutcome outcome, TargetClass threat) =>
        outcome.Ranges.Where(count => count.Class == threat && count.Step == RangeStep.Launched);

    private static IEnumerable<JudgementCount> Friendly(ReplicationOutcome outcome) =>
        outcome.Judgements.Where(cell => cell.Class == TargetClass.FriendlyAircraft);

    private static ClassOutcome? ClassOf(ReplicationOutcome outcome, TargetClass threat) =>
        outcome.Classes.FirstOrDefault(entry => entry.Class == threat);
}
