using System.Collections.Immutable;
using Parapet.Campaigns.Running;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Recording;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;
using Parapet.Studies.Raids;

namespace Parapet.Campaigns.Ledger;

/// <summary>One run of a study, run again from its seed: same inputs, same bits.</summary>
public sealed class ReplayedRun
{
    private readonly Block _block;
    private readonly int _option;

    private ReplayedRun(StudyDefinition study, Scenario scenario, Block block, int option)
    {
        Study = study;
        Scenario = scenario;
        _block = block;
        _option = option;
        Radars = [.. scenario.Sensors.Select(sensor => new RadarSite(sensor.Id, sensor.Radar, sensor.Station, sensor.Boresight))];
    }

    public string Option => Study.Options[_option].Name;

    /// <summary>In the order of their ids.</summary>
    public ImmutableArray<TargetOutcome> Outcomes => _block.Outcomes[_option].Targets;

    public int FireUnits => Scenario.FireUnits.Length;

    internal StudyDefinition Study { get; }

    internal Scenario Scenario { get; }

    internal ImmutableArray<RadarSite> Radars { get; }

    internal ImmutableArray<Target> Targets => _block.Raid.Targets;

    internal ImmutableArray<int> Aims => _block.Raid.Aims;

    internal ImmutableArray<JournalEntry> Journal => _block.Outcomes[_option].Journal;

    /// <summary>Runs one replication of one option again.</summary>
    /// <param name="replication">In [0, <see cref="StudyRunner.Blocks"/>).</param>
    /// <param name="option">Index of the option.</param>
    public static ReplayedRun Of(StudyRunner runner, int replication, int option, CancellationToken cancellation)
    {
        var (drawn, block) = runner.Replay(replication, cancellation);
        return new(runner.Study, drawn.Scenarios[option], block, option);
    }

    internal string PostName(int node) => Scenario.Posts[node - CommandPostPlacement.FirstNode].Name;

    internal string UnitName(int unit) => unit < 0 ? "every unit" : $"fire unit {unit} ({Scenario.FireUnits[unit].Site.Description.Name})";

    internal static string TargetName(int target) => $"T{target}";
}
