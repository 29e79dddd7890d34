using System.Collections.Immutable;
using Parapet.Campaigns.Findings.Columns;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Rare;
using Parapet.Campaigns.Robustness;
using Parapet.Campaigns.Sensitivity;
using Parapet.Campaigns.Stopping;
using Parapet.Earth.Terrain;
using Parapet.Studies.Definition;

namespace Parapet.Campaigns.Results;

/// <summary>Everything that a run of a study yields; the report is made from it alone.</summary>
public sealed record StudyResult
{
    public required string Name { get; init; }

    /// <summary>A line for headings.</summary>
    public string Title { get; init; } = "";

    public required ulong Seed { get; init; }

    /// <summary>Replications asked for of each option; fewer were done if the run was interrupted.</summary>
    public required int Replications { get; init; }

    public required int OuterDraws { get; init; }

    /// <summary>Raids that follow each other against one stock; 1 where each stands alone.</summary>
    public int RaidsInTurn { get; init; } = 1;

    /// <summary>Of all defended assets, as the study weighs them.</summary>
    public double Worth { get; init; }

    public required ImmutableArray<OptionResult> Options { get; init; }

    /// <summary>What the question asks to compare, the headline first; empty compares every option with the first.</summary>
    public ImmutableArray<OptionPair> Comparisons { get; init; } = [];

    /// <summary>One for each option in each raid.</summary>
    public required KeptOutcomes Outcomes { get; init; }

    public required ImmutableArray<DisputedFigure> DisputedFigures { get; init; }

    public required ForceBasis Basis { get; init; }

    /// <summary>The id of the measure that answers the question.</summary>
    public string DecidingMeasure { get; init; } = MeasureNames.Leakers;

    /// <summary>What is varied from raid to raid.</summary>
    public ImmutableArray<SweepFactor> Sweeps { get; init; } = [];

    /// <summary>How the forces were sized on each basis, in words.</summary>
    public ImmutableArray<string> BasisNotes { get; init; } = [];

    /// <summary>Rankings on the other bases, where they were run.</summary>
    public ImmutableArray<BasisRanking> OtherBases { get; init; } = [];

    /// <summary>How much of the ground within 300 km of the assets rests on which layer, largest first.</summary>
    public ImmutableArray<LayerShare> Ground { get; init; } = [];

    /// <summary>SOUTH,WEST,NORTH,EAST in degrees of the land there that no tile covers; null where all is covered.</summary>
    public string? MissingTiles { get; init; }

    /// <summary>What is kept beside the study of a sweep of its settings.</summary>
    public SweptStanding Robustness { get; init; } = SweptStanding.None;

    /// <summary>By replication, the mean number of threats that can leak over all raids that might have been drawn; empty where it is not known.</summary>
    public ImmutableArray<double> MeanRaidSizes { get; init; } = [];

    /// <summary>What came of the stopping rule; null where there was none.</summary>
    public StoppingResult? Stopping { get; init; }

    /// <summary>The chance that a raid lets nobody through, of options of which counting saw it never or always; empty where it was not asked for.</summary>
    public ImmutableArray<RareResult> Rare { get; init; } = [];

    /// <summary>What is kept beside the study of an analysis of its disputed figures.</summary>
    public SensitivityStanding Sensitivity { get; init; } = SensitivityStanding.None;

    /// <summary>Width of the bins in which shot opportunities are counted.</summary>
    public required Duration TimelineBin { get; init; }

    public required RunPage Page { get; init; }

    /// <summary>Exemplary replications for the map, the one on page one first.</summary>
    public ImmutableArray<ReplicationStory> Stories { get; init; } = [];

    public ImmutableArray<EventRecord> Events { get; init; } = [];

    public ImmutableArray<StageTime> Timing { get; init; } = [];

    /// <summary>Time the run took on the clock; zero if not measured.</summary>
    public Duration Elapsed { get; init; }

    /// <summary>Raids whose outcomes another run or other machines brought: the times leave them out.</summary>
    public int RaidsFromBefore { get; init; }

    /// <summary>Whether raids of the plan are missing.</summary>
    public bool Interrupted { get; init; }

    /// <summary>All that is computed from the outcomes.</summary>
    internal OutcomeColumns Columns => Outcomes.Columns(Options.Length, OuterDraws);

    /// <summary>Every problem that would make the report wrong, one line each: an incomplete page, counts that do not add up.</summary>
    public ImmutableArray<string> Validate() => [.. Page.Validate(), .. ResultChecks.Problems(this)];
}
