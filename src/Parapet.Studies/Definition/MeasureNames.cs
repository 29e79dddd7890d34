using System.Collections.Immutable;
using Parapet.Messages;

namespace Parapet.Studies.Definition;

/// <summary>The names by which a study's file asks for a measure of effectiveness; also its key in summary.json.</summary>
public static class MeasureNames
{
    public const string Leakers = "leakers";

    public const string LeakerShare = "leakerShare";

    public const string CoveredShare = "coveredShare";

    public const string RaidAnnihilation = "raidAnnihilation";

    public const string AssetsHit = "assetsHit";

    public const string ValueHit = "valueHit";

    public const string RoundsFired = "roundsFired";

    public const string RoundsLeft = "roundsLeft";

    public const string CostOfRounds = "costOfRounds";

    public const string CostExchange = "costExchange";

    public const string FriendliesEngaged = "friendliesEngaged";

    public const string FriendliesLost = "friendliesLost";

    public const string CivilEngaged = "civilEngaged";

    public const string DoubleEngagements = "doubleEngagements";

    public const string DefenceHits = "defenceHits";

    public const string RadarsPutOut = "radarsPutOut";

    public const string LaunchersPutOut = "launchersPutOut";

    public const string CommandPostsPutOut = "commandPostsPutOut";

    public const string RoundsLost = "roundsLost";

    public const string Sorties = "sorties";

    public const string FighterCommits = "fighterCommits";

    public const string FighterKills = "fighterKills";

    public const string FightersLost = "fightersLost";

    public const string CostOfFlying = "costOfFlying";

    public const string ShellsFired = "shellsFired";

    public const string CostPerKill = "costPerKill";

    public const string DecoysKilled = "decoysKilled";

    public const string RoundsOnDecoys = "roundsOnDecoys";

    public const string CostOnDecoys = "costOnDecoys";

    public const string LostToJamming = "lostToJamming";

    public const string PictureCompleteness = "pictureCompleteness";

    public const string PictureAmbiguity = "pictureAmbiguity";

    public const string PictureSpuriousness = "pictureSpuriousness";

    public const string PictureCommonality = "pictureCommonality";

    public const string IdentityCommonality = "identityCommonality";

    public const string FriendliesTakenForHostile = "friendliesTakenForHostile";

    /// <summary>Those that need no class, in the order in which they are read.</summary>
    public static ImmutableArray<string> Overall { get; } =
    [
        Leakers, LeakerShare, CoveredShare, RaidAnnihilation, AssetsHit, ValueHit, RoundsFired, RoundsLeft, CostOfRounds,
        CostExchange, FriendliesEngaged, FriendliesLost, CivilEngaged, DoubleEngagements, PictureCompleteness, PictureAmbiguity,
        PictureSpuriousness, PictureCommonality, IdentityCommonality, FriendliesTakenForHostile, DefenceHits, RadarsPutOut, LaunchersPutOut, CommandPostsPutOut, RoundsLost,
        Sorties, FighterCommits, FighterKills, FightersLost, CostOfFlying,
        ShellsFired, CostPerKill,
        DecoysKilled, RoundsOnDecoys, CostOnDecoys, LostToJamming,
    ];

    /// <summary>Every measure that may decide a study: those overall, and by class leakers and the range at first launch.</summary>
    public static ImmutableArray<string> Deciding { get; } = [.. Overall, .. Threats.Select(LeakersOf), .. Threats.Select(LaunchRangeOf)];

    private static IEnumerable<TargetClass> Threats => Enum.GetValues<TargetClass>().Where(kind => kind.IsThreat);

    /// <summary>Leakers of one class.</summary>
    public static string LeakersOf(TargetClass threat) => $"leakers{threat}";

    /// <summary>The range at which the first round leaves for a threat of one class.</summary>
    public static string LaunchRangeOf(TargetClass threat) => $"launchRange{threat}";

    /// <summary>Whether a measure is known only where the study measures ranges.</summary>
    public static bool NeedsRanges(string name) => Threats.Any(threat => LaunchRangeOf(threat) == name);
}
