using System.Collections.Concurrent;
using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Foundation.Randomness;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Counterfactuals;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Raids;
using Parapet.Studies.Siting;

namespace Parapet.Campaigns.Running;

/// <summary>A study under one outer draw: catalogue resolved, forces in place, raids ready to be drawn.</summary>
internal sealed class DrawnStudy
{
    private readonly StudyDefinition _study;
    private readonly RaidFlights _flights;
    private readonly ImmutableArray<Change> _changes;
    private readonly ImmutableArray<Lazy<Scenario>> _scenarios;

    // One for each thread that runs raids at a time: their tables are used again from raid to raid.
    private readonly ConcurrentBag<RaidShare> _idle = [];

    public DrawnStudy(StudyDefinition study, SystemCatalogue catalogue, FigureDraw draw, Sitings sitings, Theatre theatre, ImmutableArray<Change> changes)
        : this(study, new DrawnCatalogue(catalogue.Resolve(draw)), sitings, theatre, changes)
    {
    }

    /// <param name="catalogue">Which several studies may share.</param>
    public DrawnStudy(StudyDefinition study, DrawnCatalogue catalogue, Sitings sitings, Theatre theatre, ImmutableArray<Change> changes)
    {
        _changes = changes;
        _study = study;
        Catalogue = catalogue.Entries;
        _flights = new(study, Catalogue, theatre);
        var national = NationalDeployment.Of(study, Catalogue, theatre);
        _scenarios =
        [
            .. study.Options.Select(option => new Lazy<Scenario>(() => ForceDeployment.Of(
                study, option, Catalogue, national, theatre, catalogue.Round, sitings.Of(study.ForceOf(option), option.Siting ?? study.Places.Rules[0])))),
        ];
    }

    public ResolvedCatalogue Catalogue { get; }

    /// <summary>One for each option, without a raid.</summary>
    public ImmutableArray<Scenario> Scenarios => [.. _scenarios.Select(scenario => scenario.Value)];

    /// <summary>That of one option, put in place when it is first asked for: a raid that is told again needs few of them.</summary>
    public Scenario ScenarioOf(int option) => _scenarios[option].Value;

    /// <summary>The stores of every option at the start of a campaign; empty where each raid finds full launchers.</summary>
    public ImmutableArray<MagazineStores> Stores() =>
        _study.Campaign is { } campaign ? [.. Scenarios.Select(scenario => new MagazineStores(campaign, scenario))] : [];

    /// <param name="stores">Of every option, brought up to date by the raid; empty for full launchers.</param>
    /// <param name="listening">Who listens beside the judge.</param>
    public Block Run(RaidKey key, Cell cell, ImmutableArray<MagazineStores> stores, Listening listening, CancellationToken cancellation)
    {
        var random = new RandomSource(key.Seed, (ulong)key.Replication);
        var raid = Net(key, null, () => Fly(random, cell));
        ImmutableArray<int> options = listening.Only ?? [.. Enumerable.Range(0, _scenarios.Length)];
        var share = _idle.TryTake(out var idle) ? idle : new RaidShare([.. options.Select(ScenarioOf)]);
        share.Begin(raid.Targets, random);
        var runs = ImmutableArray.CreateBuilder<OptionRun>(options.Length);
        foreach (var option in options)
        {
            var scenario = stores.IsEmpty ? ScenarioOf(option) : stores[option].Filled(ScenarioOf(option));
            runs.Add(Net(key, _study.Options[option].Name, () => listening.Run(option, Met(option, scenario, raid), random, share, cancellation)));
            if (!stores.IsEmpty)
            {
                stores[option].After(runs[^1].Outcome, ScenarioOf(option));
            }
        }

        _idle.Add(share);
        return new(key.Draw, key.Replication, raid, runs.ToImmutable()) { Levels = cell.Levels };
    }

    /// <summary>The last net: whatever a model throws is told with the raid and the option that it was thrown in.</summary>
    private static T Net<T>(RaidKey key, string? option, Func<T> run)
    {
        try
        {
            return run();
        }
        catch (Exception exception) when (Refusal.IsOfTheInput(exception))
        {
            throw new BrokenRaidException(BrokenRaid.Of(key.Replication, option, exception), exception);
        }
    }

    /// <summary>The raid of a replication.</summary>
    public Raid Fly(RandomSource random, Cell cell) => _flights.Fly(random, cell);

    /// <summary>One option's scenario with a raid before it, and with what is changed in its world.</summary>
    /// <param name="option">Its index.</param>
    /// <param name="scenario">Its scenario, with the rounds that it has left.</param>
    /// <param name="raid">As it was drawn for all options.</param>
    /// <exception cref="InvalidOperationException">The option has a model of its own that was not made ready.</exception>
    public Scenario Met(int option, Scenario scenario, Raid raid) =>
        _changes.InScenario(raid.Before(_study.Options[option], scenario)) with { Own = OwnOf(_study.Options[option]) };

    private static OwnModelSources OwnOf(StudyOption option) =>
        option.NamedModels.Count() == option.Own.All.Count()
            ? new() { Threats = option.Own.ThreatRule?.Source, Trackers = option.Own.Tracker?.Source, Fire = option.Own.FireRule?.Source }
            : throw new InvalidOperationException($"'{string.Join("', '", option.NamedModels.Select(named => named.Model.Words))}' was not made ready to be run");
}
