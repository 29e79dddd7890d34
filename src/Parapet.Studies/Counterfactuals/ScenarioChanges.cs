using Parapet.BattleManagement.Engagement;
using Parapet.Flight.Endgame;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Simulation.Scenarios;

namespace Parapet.Studies.Counterfactuals;

/// <summary>What the changes make of a scenario.</summary>
internal static class ScenarioChanges
{
    /// <summary>Not nothing, since a tracker weighs plots against the density of false ones.</summary>
    private const double NextToNone = 1e-6;

    /// <summary>More than any raid asks for.</summary>
    private const int Plenty = 1000;

    private const IffModes EveryMode = IffModes.Civil | IffModes.Mode4 | IffModes.Mode5 | IffModes.National;

    private static readonly Duration Quick = Duration.FromSeconds(0.5);
    private static readonly TimeSpread QuickSpread = TimeSpread.Fixed(Quick);

    public static Scenario WithoutFalseAlarms(Scenario scenario) => scenario with
    {
        Sensors = [.. scenario.Sensors.Select(sensor => sensor with { Radar = sensor.Radar with { FalsePlotsPerScan = NextToNone } })],
    };

    public static Scenario WithPerfectRegistration(Scenario scenario) => scenario with
    {
        Sensors = [.. scenario.Sensors.Select(sensor => sensor with { Radar = sensor.Radar with { Registration = null } })],
    };

    public static Scenario WithoutFailures(Scenario scenario) =>
        OfUnits(scenario, unit => unit with { Availability = Ratio.One });

    public static Scenario WithoutDamage(Scenario scenario) => scenario.Strikes is not { } strikes ? scenario : scenario with
    {
        Strikes = new() { Radar = Harmless(strikes.Radar), Launcher = Harmless(strikes.Launcher), CommandPost = Harmless(strikes.CommandPost) },
    };

    public static Scenario WithoutFireDiscipline(Scenario scenario) => scenario with
    {
        Posts = [.. scenario.Posts.Select(post => post with { Doctrine = post.Doctrine with { Discipline = null } })],
    };

    public static Scenario WithoutDeceivers(Scenario scenario) => scenario with
    {
        Targets = [.. scenario.Targets.Select(target => target.Description.Deceiver is null ? target : target with { Description = target.Description with { Deceiver = null } })],
    };

    public static Scenario WithoutStrobes(Scenario scenario) => scenario with { Strobes = false };

    public static Scenario WithoutDecoys(Scenario scenario) => scenario with
    {
        Targets = [.. scenario.Targets.Select(target => target.Description.IsDecoy && target.ReleasedBy is null ? target with { Trajectory = target.Trajectory.HeldBack() } : target)],
    };

    public static Scenario WithoutLightObjects(Scenario scenario) => scenario with { Targets = [.. scenario.Targets.Select(WithoutLightObjects)] };

    public static Scenario WithEndlessRounds(Scenario scenario) => OfUnits(scenario, unit => unit with
    {
        Magazines = [.. unit.Magazines.Select(magazine => magazine with { Ready = Plenty })],
    });

    public static Scenario WithEndlessChannels(Scenario scenario) =>
        OfUnits(scenario, unit => unit with { TargetChannels = Plenty, MissileChannels = Plenty });

    public static Scenario WithQuickCommand(Scenario scenario) =>
        OfUnits(scenario, unit => unit with { LaunchDelay = QuickSpread, AutomaticReaction = unit.AutomaticReaction is null ? null : QuickSpread }) with
        {
            Posts = [.. scenario.Posts.Select(post => post with { Cycle = post.Cycle < Quick ? post.Cycle : Quick })],
        };

    public static Scenario WithSureKills(Scenario scenario) => scenario with
    {
        Targets = [.. scenario.Targets.Select(WithoutLead)],
        FireUnits =
        [
            .. scenario.FireUnits.Select(unit => unit with
            {
                Interceptors =
                [
                    .. unit.Interceptors.Select(round => round with
                    {
                        KillProbability = [.. round.KillProbability.Select(chance => chance > Ratio.Zero ? Ratio.One : chance)],
                    }),
                ],
            }),
        ],
    };

    /// <summary>A missile that releases nothing; what one released, kept on the ground.</summary>
    private static Target WithoutLightObjects(Target target)
    {
        if (target.Description.Features is null)
        {
            return target;
        }

        var bare = target with { Description = target.Description with { Features = null, Chaff = null } };
        return target.ReleasedBy is null ? bare : bare with { Trajectory = bare.Trajectory.HeldBack() };
    }

    /// <summary>A target against which any round's lateral acceleration will do.</summary>
    private static Target WithoutLead(Target target) =>
        target.Description.Ballistic is { Manoeuvre: { } manoeuvre } missile
            ? target with { Description = target.Description with { Ballistic = missile with { Manoeuvre = manoeuvre with { AdvantageNeeded = 0 } } } }
            : target;

    public static Scenario WithPerfectIff(Scenario scenario) => scenario with
    {
        Targets =
        [
            .. scenario.Targets.Select(target =>
                target.Description.Class.IsThreat ? target : target with { Transponder = new Transponder(EveryMode, Working: true) }),
        ],
        Sensors =
        [
            .. scenario.Sensors.Select(sensor => sensor.Radar.Interrogator is not { } interrogator
                ? sensor
                : sensor with { Radar = sensor.Radar with { Interrogator = interrogator with { Modes = EveryMode, ReplyProbability = Ratio.One } } }),
        ],
    };

    private static PartDamage Harmless(PartDamage damage) => damage with { PutOut = Ratio.Zero };

    private static Scenario OfUnits(Scenario scenario, Func<FireUnitDescription, FireUnitDescription> change) => scenario with
    {
        FireUnits =
        [
            .. scenario.FireUnits.Select(unit => unit with { Site = unit.Site with { Description = change(unit.Site.Description) } }),
        ],
    };
}
