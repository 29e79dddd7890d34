using System.Collections.Immutable;
using Parapet.Campaigns.Counting;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Running;
using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Counterfactuals;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;

namespace Parapet.Campaigns.Results;

/// <summary>Puts the result of a study together from its finished blocks.</summary>
internal sealed class ResultSummary(
    StudyDefinition study, SystemCatalogue catalogue, Theatre theatre, RunSettings settings, ulong seed,
    ImmutableArray<FigureDraw> draws, ImmutableArray<Block> blocks)
{
    private readonly Provenance _provenance = new(study, catalogue);
    private readonly DrawnStudy _nominal = new(study, catalogue, FigureDraw.Nominal, study.Places.LayoutOf(0), theatre, settings.Changes);

    public StudyResult Of(int replications, ImmutableArray<StageTime> timing, bool interrupted)
    {
        var result = OnOwnBasis(replications, timing, interrupted);
        return result with { OtherBases = BasisRankings.Of(result) };
    }

    private StudyResult OnOwnBasis(int replications, ImmutableArray<StageTime> timing, bool interrupted) => new()
    {
        Name = study.Study,
        Title = study.Title,
        Seed = seed,
        Replications = replications,
        OuterDraws = draws.Length,
        Options = [.. study.Options.Select(Option)],
        Comparisons = [.. study.Comparisons.Select(pair => new OptionPair(pair.Of, pair.With))],
        Outcomes = [.. blocks.SelectMany(block => block.Tallies)],
        DisputedFigures = study.Places.Layouts.Length > 1 ? _provenance.Disputed(draws).Insert(0, Layout()) : _provenance.Disputed(draws),
        Basis = BasisWords.Parse(study.Basis) ?? ForceBasis.AsOffered,
        BasisNotes = [study.BasisNote.Trim(), .. study.OtherBases.Select(other => $"{char.ToUpperInvariant(other.Basis[0])}{other.Basis[1..]}: {other.Note.Trim()}")],
        Sweeps = new SweepPlan(study).Factors,
        DecidingMeasure = study.Answer.Measure,
        TimelineBin = Tally.Bin,
        Page = Page(),
        Stories = Stories(),
        Events = [.. blocks.Where(block => block.Outcomes.Length > 0).SelectMany(block => EventTable.Of(block, study, _nominal))],
        Timing = timing,
        Interrupted = interrupted,
    };

    private OptionResult Option(StudyOption option, int index)
    {
        var scenario = _nominal.Scenarios[index];
        var systems = study.ForceOf(option).Systems;
        return new()
        {
            Name = option.Name,
            Force = BasisPlan.WithoutBasis(option.Force, option.Basis),
            Connection = option.Connection,
            Role = systems.Length == 0 ? OptionRole.Floor
                : option.Basis.Length > 0 ? OptionRole.OtherBasis
                : option.WeaponControl is null ? OptionRole.Compared : OptionRole.Frontier,
            OtherBasis = BasisWords.Parse(option.Basis),
            Hypothetical = option.Note.Contains("hypothetical", StringComparison.OrdinalIgnoreCase),
            WeaponControl = option.WeaponControl ?? ControlOf(scenario),
            Cost = Money.FromDollars(systems.Sum(system => _nominal.Catalogue.Systems[system].Cost.Dollars)),
            FireUnits = scenario.FireUnits.Length,
            ReadyRounds = scenario.FireUnits.Sum(unit => unit.Site.Description.Magazines.Sum(magazine => magazine.Ready)),
            TargetChannels = scenario.FireUnits.Sum(unit => unit.Site.Description.TargetChannels),
            MissileChannels = scenario.FireUnits.Sum(unit => unit.Site.Description.MissileChannels),
            Nodes = [.. scenario.Posts.Select((post, node) => NodeName(scenario, post, node))],
            EngagementRadars = [.. scenario.FireUnits.Select(unit => scenario.Sensors[unit.EngagementRadar.Value].Name).Distinct()],
            Units = systems.Length == 0
                ? "none"
                : string.Join(", ", systems.GroupBy(id => id).Select(group => $"{group.Count()} x {_nominal.Catalogue.Systems[group.Key].Name}")),
        };
    }

    /// <summary>The post's system and its number among its kind, since its site is drawn with the layout.</summary>
    private string NodeName(Scenario scenario, CommandPostPlacement post, int node) => post.System.Length == 0
        ? post.Name
        : $"{_nominal.Catalogue.Systems[post.System].Name} {scenario.Posts.Take(node + 1).Count(other => other.System == post.System)}";

    /// <summary>The layout stands among the disputed figures, since it moves the answer as they do.</summary>
    private DisputedFigure Layout() => new()
    {
        System = "Study",
        Field = "layout of fire units, spread or together",
        Unit = "",
        Low = 0,
        High = 1,
        Grade = Grade.Estimated,
        Draws = [.. Enumerable.Range(0, draws.Length).Select(draw => (double)study.Places.LayoutOf(draw))],
    };

    private static BattleManagement.Doctrine.WeaponControlStatus ControlOf(Scenario scenario) =>
        scenario.Posts.FirstOrDefault(post => post.System.Length > 0)?.Doctrine.WeaponControl ?? default;

    private RunPage Page() => new()
    {
        Question = study.Question.Trim(),
        IntendedUse = study.Page.IntendedUse.Trim(),
        ProhibitedUse = study.Page.ProhibitedUse.Trim(),
        Version = settings.Version,
        CatalogueHash = catalogue.Hash,
        Assumptions =
        [
            .. study.Page.Assumptions.Select(assumption =>
                new Assumption(assumption.Text, [.. assumption.Bias.Select(pair => new OptionBias(pair.Key, pair.Value))])),
            new(PropagationText.Of(study.Propagation.Effects()), []),
        ],
        Omissions = study.Page.Omissions,
        Models = ModelStandings.All,
        Figures = _provenance.Figures(),
        Extrapolations = study.Page.Extrapolations,
        Accreditation = "none",
    };

    /// <summary>The first raid, told for each option of the headline comparison; for every compared option where none is named.</summary>
    private ImmutableArray<ReplicationStory> Stories()
    {
        var told = blocks.FirstOrDefault(block => block.Outcomes.Length > 0);
        if (told is null)
        {
            return [];
        }

        var names = study.Comparisons.Length > 0
            ? [study.Comparisons[0].Of, study.Comparisons[0].With]
            : study.Options.Select(option => option.Name).ToArray();
        var storyteller = new Storyteller(study, theatre, _nominal);
        return
        [
            .. study.Options.Select((option, index) => (option.Name, index)).Where(pair => names.Contains(pair.Name))
                .Select(pair => storyteller.Tell(told, pair.index)),
        ];
    }
}
