using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Foundation.Randomness;
using Parapet.Simulation.Recording;
using Parapet.Simulation.Scenarios;
using Parapet.Simulation.Stages;
using Parapet.Studies.Counterfactuals;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Running;

/// <summary>A study under one outer draw: catalogue resolved, forces in place, raids ready to be drawn.</summary>
internal sealed class DrawnStudy
{
    private readonly StudyDefinition _study;
    private readonly RaidFlights _flights;
    private readonly ImmutableArray<Change> _changes;

    public DrawnStudy(StudyDefinition study, SystemCatalogue catalogue, FigureDraw draw, UnitLayout layout, Theatre theatre, ImmutableArray<Change> changes)
    {
        _changes = changes;
        _study = study;
        Catalogue = catalogue.Resolve(draw);
        _flights = new(study, Catalogue, theatre);
        var national = NationalDeployment.Of(study, Catalogue, theatre);
        var rounds = RoundsUsed(study, Catalogue)
            .ToImmutableSortedDictionary(id => id, id => RoundTypes.Of(Catalogue.Interceptors[id]), StringComparer.Ordinal);
        Scenarios = [.. study.Options.Select(option => Deployment.Of(study, option, Catalogue, national, theatre, rounds, layout))];
    }

    public ResolvedCatalogue Catalogue { get; }

    /// <summary>One for each option, without a raid.</summary>
    public ImmutableArray<Scenario> Scenarios { get; }

    public Block Run(ulong seed, int draw, int replication, IStageObserver? observer, CancellationToken cancellation)
    {
        var random = new RandomSource(seed, (ulong)replication);
        var raid = _flights.Fly(random);
        var outcomes = ImmutableArray.CreateBuilder<RunOutcome>(Scenarios.Length);
        foreach (var scenario in Scenarios)
        {
            var met = _changes.InScenario(scenario with { Targets = raid.Targets, Aims = raid.Aims });
            outcomes.Add(Timestepper.Run(met, random, observer, cancellation));
        }

        return new(draw, replication, raid, outcomes.MoveToImmutable());
    }

    private static IEnumerable<string> RoundsUsed(StudyDefinition study, ResolvedCatalogue catalogue) =>
        study.Forces
            .SelectMany(force => force.Systems)
            .SelectMany(system => catalogue.Systems[system].FireUnits)
            .SelectMany(unit => unit.Unit.Magazines)
            .Select(magazine => magazine.Interceptor)
            .Distinct();
}
