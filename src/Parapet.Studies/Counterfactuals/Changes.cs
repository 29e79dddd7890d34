using System.Collections.Immutable;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Counterfactuals;

/// <summary>The changes that a run may be asked for.</summary>
public static class Changes
{
    public static ImmutableArray<Change> All { get; } =
    [
        new("terrain", false, "all stand, fly and look over an earth without relief; its curve still hides, and heights above ground are heights above the ellipsoid") { IsSmoothEarth = true },
        new("false-alarms", false, "radars have no false plots") { InScenario = ScenarioChanges.WithoutFalseAlarms },
        new("friends", false, "no friendly or civil aircraft fly") { InStudy = study => study with { Friends = [] } },
        new("manoeuvres", false, "no missile turns or glides on its way down; each falls from where it is thrown to where it would have come down") { InStudy = WithoutManoeuvres },
        new("failures", false, "every fire unit is in order") { InScenario = ScenarioChanges.WithoutFailures },
        new("attacks-on-defence", false, "what is flown at radars, launchers and posts flies at the assets beside them") { InStudy = WithoutAttacks },
        new("fighters", false, "no fighter defends; the raid, and friends who only fly, are as before") { InStudy = study => study with { Options = [.. study.Options.Select(option => option with { Fighters = [] })] } },
        new("navigation-jamming", false, "no jammer of the defence takes satellite navigation or a control link from what flies at it") { InStudy = study => study with { Options = [.. study.Options.Select(option => option with { NavigationJammers = [] })] } },
        new("weather", false, "it rains nowhere and is calm; the air by the eye is as 'propagation' has it") { InStudy = study => study with { Weather = null } },
        new("damage", false, "hits put no part of the defence out of order") { InScenario = ScenarioChanges.WithoutDamage },
        new("deceivers", false, "no jammer leads a radar's gates away; noise jams as before") { InScenario = ScenarioChanges.WithoutDeceivers },
        new("decoys", false, "what carries no warhead does not fly") { InScenario = ScenarioChanges.WithoutDecoys },
        new("light-objects", false, "no missile releases light objects or chaff above the air, and no post expects any") { InScenario = ScenarioChanges.WithoutLightObjects },
        new("strobes", false, "no jammed radar tells the bearing of what jams it") { InScenario = ScenarioChanges.WithoutStrobes },
        new("listening-posts", false, "no force has the listening posts that the study gives it") { InScenario = scenario => scenario with { ListeningFields = [] } },
        new("short-range", false, "no force has the point defence that the study gives it") { InStudy = WithoutShortRange },
        new("fire-discipline", false, "salvos are those of each doctrine's patterns to the last round, and none are kept for what only they can stop") { InScenario = ScenarioChanges.WithoutFireDiscipline },
        new("full-links", true, "every option has the most complete connection that the study has") { InStudy = WithFullLinks },
        new("perfect-iff", true, "every friend answers and every interrogator understands") { InScenario = ScenarioChanges.WithPerfectIff },
        new("perfect-registration", true, "no radar has a systematic error of range, azimuth, elevation or clock") { InScenario = ScenarioChanges.WithPerfectRegistration },
        new("endless-rounds", true, "no unit runs out of rounds") { InScenario = ScenarioChanges.WithEndlessRounds },
        new("endless-channels", true, "no unit runs out of channels") { InScenario = ScenarioChanges.WithEndlessChannels },
        new("sure-kills", true, "every round that arrives kills") { InScenario = ScenarioChanges.WithSureKills },
        new("quick-command", true, "posts look twice a second and units fire half a second after the order") { InScenario = ScenarioChanges.WithQuickCommand },
    ];

    /// <summary>The change of that name; null if there is none of it.</summary>
    public static Change? Find(string name, bool isAddition) =>
        All.FirstOrDefault(change => change.Name == name && change.IsAddition == isAddition);

    /// <summary>Whether any of them takes the earth's relief away.</summary>
    public static bool LeaveNoRelief(this ImmutableArray<Change> changes) => changes.Any(change => change.IsSmoothEarth);

    /// <summary>A study with the changes that concern what it states.</summary>
    public static StudyDefinition InStudy(this ImmutableArray<Change> changes, StudyDefinition study) =>
        changes.Aggregate(study, (changed, change) => change.InStudy(changed));

    /// <summary>A scenario with the changes that concern it.</summary>
    public static Scenario InScenario(this ImmutableArray<Change> changes, Scenario scenario) =>
        changes.Aggregate(scenario, (changed, change) => change.InScenario(changed));

    private static StudyDefinition WithoutAttacks(StudyDefinition study) => study with { Raid = [.. study.Raid.Select(group => group with { Against = null })] };

    private static StudyDefinition WithoutShortRange(StudyDefinition study) =>
        study with { Forces = [.. study.Forces.Select(force => force with { PointDefence = [] })] };

    private static StudyDefinition WithoutManoeuvres(StudyDefinition study) =>
        study with { Raid = [.. study.Raid.Select(group => group with { OnlyFalls = true })] };

    private static StudyDefinition WithFullLinks(StudyDefinition study)
    {
        var fullest = study.Connections.Last(connection =>
            Completeness(connection) == study.Connections.Max(Completeness));
        return study with { Options = [.. study.Options.Select(option => option with { Connection = fullest.Name })] };
    }

    private static int Completeness(Connection connection) =>
        connection.Link is null ? 0 : 1 + (connection.Systems ? 1 : 0) + (connection.National ? 1 : 0);
}
