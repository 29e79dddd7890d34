using System.Collections.Immutable;
using Parapet.Campaigns.Counting;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Results;
using Parapet.Campaigns.Running;
using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Earth.Terrain;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Raids;
using Parapet.Studies.Siting;
using Parapet.Earth.Ellipsoid;

namespace Parapet.Campaigns.Merging;

/// <summary>Puts the result of a study together from its plan and the outcomes that have come.</summary>
internal sealed class StudyMerge(StudyDefinition study, SystemCatalogue catalogue, Sitings sitings, Theatre theatre, RunSettings settings)
{
    private readonly StudyDefinition _study = study;
    private readonly GroundSurvey _ground = GroundOfStudy.Survey(study, theatre.Terrain);
    private readonly Provenance _provenance = new(study, catalogue);
    private readonly DrawnStudy _nominal = new(study, catalogue, FigureDraw.Nominal, sitings, theatre, settings.Changes);

    private StudyConditions Conditions => field ??= StudyConditions.Of(_study, _nominal);

    /// <param name="plan">What was run, of this study.</param>
    /// <param name="told">The block that is told as a story; null if there is none.</param>
    public StudyResult Of(CampaignPlan plan, KeptOutcomes outcomes, Block? told, ImmutableArray<StageTime> timing, bool interrupted)
    {
        var result = OnOwnBasis(plan, outcomes, told, timing, interrupted);
        return result with { OtherBases = BasisRankings.Of(result) };
    }

    private StudyResult OnOwnBasis(CampaignPlan plan, KeptOutcomes outcomes, Block? told, ImmutableArray<StageTime> timing, bool interrupted) => new()
    {
        Name = _study.Study,
        Title = _study.Title,
        Seed = plan.Seed,
        Replications = plan.Blocks,
        OuterDraws = plan.Draws,
        RaidsInTurn = plan.RaidsInTurn,
        Worth = _study.Assets.Sum(asset => asset.Value),
        Options = [.. _study.Options.Select(Option)],
        Comparisons = [.. _study.Comparisons.Select(pair => new OptionPair(pair.Of, pair.With))],
        Outcomes = outcomes,
        DisputedFigures = _provenance.Disputed([.. Enumerable.Range(0, plan.Draws).Select(plan.Figures)]),
        Basis = BasisWords.Parse(_study.Basis) ?? ForceBasis.AsOffered,
        BasisNotes = [_study.BasisNote.Trim(), .. _study.OtherBases.Select(other => $"{char.ToUpperInvariant(other.Basis[0])}{other.Basis[1..]}: {other.Note.Trim()}")],
        Sweeps = plan.Factors,
        MeanRaidSizes = [.. Enumerable.Range(0, plan.Blocks).Select(replication => MeanRaidSize(plan.Block(replication).Cell))],
        Ground = _ground.Shares,
        MissingTiles = _ground.MissingArea,
        DecidingMeasure = _study.Answer.Measure,
        TimelineBin = Tally.Bin,
        Page = Page(),
        Stories = told is null ? [] : Stories(told),
        Events = told is null ? [] : [.. EventTable.Of(told, _study)],
        Timing = timing,
        Interrupted = interrupted,
    };

    /// <summary>Of what can leak: what circles at a distance does no harm itself.</summary>
    private double MeanRaidSize(Cell cell) => _study.Raid.Where(group => group.Loiter == Duration.Zero).Sum(cell.MeanCount);

    private OptionResult Option(StudyOption option, int index)
    {
        var scenario = _nominal.ScenarioOf(index);
        var systems = _study.ForceOf(option).Ids;
        return new()
        {
            Name = option.Name,
            Force = BasisPlan.WithoutBasis(option.Force, option.Basis),
            Siting = option.Siting ?? _study.Places.Rules[0],
            Connection = option.Connection,
            Role = systems.Length == 0 ? OptionRole.Floor
                : option.Siting is not null ? OptionRole.OtherSiting
                : option.Basis.Length > 0 ? OptionRole.OtherBasis
                : option.WeaponControl is null ? OptionRole.Compared : OptionRole.Frontier,
            OtherBasis = BasisWords.Parse(option.Basis),
            Hypothetical = option.Note.Contains("hypothetical", StringComparison.OrdinalIgnoreCase),
            WeaponControl = option.WeaponControl ?? ControlOf(scenario),
            Cost = ForceDeployment.CostOf(_study, _study.ForceOf(option), _nominal.Catalogue, scenario) + JammerDeployment.CostOf(_study, option, _nominal.Catalogue),
            FireUnits = scenario.FireUnits.Length,
            ReadyRounds = scenario.FireUnits.Sum(unit => unit.Site.Description.Magazines.Sum(magazine => magazine.Ready)),
            TargetChannels = scenario.FireUnits.Sum(unit => unit.Site.Description.TargetChannels),
            MissileChannels = scenario.FireUnits.Sum(unit => unit.Site.Description.MissileChannels),
            Standing = Standing(scenario),
            Nodes = [.. scenario.Posts.Select((post, node) => NodeName(scenario, post, node))],
            UnitSystems = [.. scenario.FireUnits.Select(unit => SystemOf(scenario, unit))],
            EngagementRadars = [.. scenario.FireUnits.Select(unit => scenario.Sensors[unit.EngagementRadar.Value].Name).Distinct()],
            Warheads = scenario.FireUnits.SelectMany(unit => unit.Site.Rounds).Select(round => round.Interceptor).Distinct().ToImmutableSortedDictionary(id => id, id => _nominal.Catalogue.Warheads[id]),
            RoundNames = Names(scenario),
            Units = systems.Length == 0
                ? "none"
                : string.Join(", ", systems.GroupBy(id => id).Select(group => $"{group.Count()} x {_nominal.Catalogue.Systems[group.Key].Name}")),
        };
    }

    private static ImmutableSortedDictionary<string, string> Names(Scenario scenario) => scenario.FireUnits
        .SelectMany(unit => unit.Interceptors.Select(round => (round.Id, round.Name)))
        .Concat(scenario.FighterStations.SelectMany(station => station.Fighter.Weapons.Select(carried => (carried.Weapon.Id, carried.Weapon.Name))))
        .Distinct()
        .ToImmutableSortedDictionary(round => round.Id, round => round.Name, StringComparer.Ordinal);

    /// <summary>The post's system and its number among its kind, since its site depends on the siting rule.</summary>
    private string NodeName(Scenario scenario, CommandPostPlacement post, int node) => post.System.Length == 0
        ? post.Name
        : $"{_nominal.Catalogue.Systems[post.System].Name} {scenario.Posts.Take(node + 1).Count(other => other.System == post.System)}";

    private string SystemOf(Scenario scenario, FireUnitPlacement unit) =>
        scenario.Posts.FirstOrDefault(post => post.Node == unit.Post) is { System.Length: > 0 } post ? _nominal.Catalogue.Systems[post.System].Name : "";

    /// <summary>The force's radars and fire units, each with the study's site that it stands at.</summary>
    private ImmutableArray<StandingPart> Standing(Scenario scenario) =>
    [
        .. new Storyteller(_study, theatre, _nominal).Force(scenario).Select(part => new StandingPart(
            part, _study.Places.Sites.MinBy(site => Geodesic.Inverse(site.At, part.Place).Distance)!.Name)),
    ];

    private static BattleManagement.Doctrine.WeaponControlStatus ControlOf(Scenario scenario) =>
        scenario.Posts.FirstOrDefault(post => post.System.Length > 0)?.Doctrine.WeaponControl ?? default;

    private RunPage Page() => new()
    {
        Question = _study.Question.Trim(),
        IntendedUse = _study.Page.IntendedUse.Trim(),
        ProhibitedUse = _study.Page.ProhibitedUse.Trim(),
        Version = settings.Version,
        CatalogueHash = catalogue.Hash,
        Assumptions =
        [
            .. _study.Page.Assumptions.Select(assumption =>
                new Assumption(assumption.Text, [.. assumption.Bias.Select(pair => new OptionBias(pair.Key, pair.Value))])),
            new(SitingText.Of(_study), []),
            new(PropagationText.Of(_study.Propagation.Effects(_study.Weather, _nominal.Catalogue.Draw), theatre.IsSmooth), []),
            .. Conditions.Assumptions.Select(text => new Assumption(text, [])),
            .. OwnWorld().Select(text => new Assumption(text, [])),
        ],
        Omissions = [.. Conditions.Omissions, .. _study.Page.Omissions],
        Models = ModelStandings.On(theatre.IsSmooth, _study.Options.SelectMany(option => option.Own.All).Distinct()),
        Figures = _provenance.Figures(),
        Extrapolations = _study.Page.Extrapolations,
        Accreditation = "none",
    };

    /// <summary>What the study has changed of the world as shipped, in sentences for its page.</summary>
    private IEnumerable<string> OwnWorld()
    {
        if (catalogue.Changes.Told is { IsEmpty: false } changes)
        {
            yield return $"This study changes the catalogue for itself: {string.Join("; ", changes)}.";
        }

        if (theatre.IsSmooth)
        {
            yield return "The ground is the smooth earth: no relief hides anything, and every place lies at height zero.";
        }
    }

    /// <summary>The first raid, told for each option of the headline comparison; for every compared option where none is named.</summary>
    private ImmutableArray<ReplicationStory> Stories(Block told)
    {
        var names = _study.Comparisons.Length > 0
            ? [_study.Comparisons[0].Of, _study.Comparisons[0].With]
            : _study.Options.Select(option => option.Name).ToArray();
        var storyteller = new Storyteller(_study, theatre, _nominal);
        return
        [
            .. _study.Options.Select((option, index) => (option.Name, index)).Where(pair => names.Contains(pair.Name))
                .Select(pair => storyteller.Tell(told, pair.index)),
        ];
    }
}
