using System.Collections.Immutable;
using System.Diagnostics;
using Parapet.Campaigns.Journals;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Rare;
using Parapet.Campaigns.Results;
using Parapet.Campaigns.Running;
using Parapet.Campaigns.Stopping;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;
using Parapet.Simulation.Digests;
using Parapet.Studies.Counterfactuals;

namespace Parapet.Questions.Running;

/// <summary>What comes of a study: every option against the same raids.</summary>
/// <param name="Study">A study's folder or file, or the name of a shipped study.</param>
public sealed record RunQuestion(string Study)
{
    private const int VerifiedBlocks = 4;

    /// <summary>The fewest with which intervals hold what they say (docs/models/statistics.md).</summary>
    private const int QuickRaids = 8;

    /// <summary>Where the report goes; null for a folder of the study's name under out/.</summary>
    public string? Output { get; init; }

    /// <summary>A folder of tiles, or <c>none</c>; null for those that were downloaded.</summary>
    public string? Terrain { get; init; }

    /// <summary>In place of the study's own, or with a stopping rule the most; null keeps it.</summary>
    public int? Replications { get; init; }

    /// <summary>When the run has enough, to go on in whole draws until then; null runs all replications and no more.</summary>
    public StoppingRule? Until { get; init; }

    /// <summary>In place of the study's own; null keeps it.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Whether a few raids are enough, for a first answer: in a folder of its own, so that it takes no full run's place.</summary>
    public bool IsQuick { get; init; }

    /// <summary>1 or more.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The one reading of the public record that every outer draw takes; null draws the disputed figures anew in each.</summary>
    public FigureDraw? Figures { get; init; }

    /// <summary>What is taken out of the study's world or put into it.</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>Whether what happened in each run is kept, for the table of events.</summary>
    public bool KeepsEvents { get; init; } = true;

    /// <summary>Whether the chance that a raid lets nobody through is sought, after the raids, for options of which counting saw it never or always.</summary>
    public bool SeeksRare { get; init; }

    /// <summary>How much is kept of the raids of which journals are.</summary>
    public JournalDetail Journals { get; init; } = JournalDetail.Story;

    /// <summary>Whether programs and assemblies that the study names may be run.</summary>
    public bool AllowsOwnModels { get; init; }

    /// <summary>The folder from which the study names its own models; null for that of its file.</summary>
    internal string? OwnModelFolder { get; init; }

    internal RunSettings Settings => new()
    {
        Replications = Replications ?? (IsQuick ? QuickRaids : null),
        Until = Until,
        Seed = Seed,
        Threads = Threads,
        Figures = Figures,
        Changes = Changes,
        KeepsEvents = KeepsEvents,
        Version = ProgramVersion.Text,
    };

    /// <summary>The study with all that it names and what is kept beside it, read and checked; null where the problems hold any in the end.</summary>
    public PreparedRun? Prepare(Problems problems) => PreparedRun.ForReport(this, problems);

    /// <summary>What is kept of this run in its folder until it is finished; null where the problems hold any in the end.</summary>
    /// <param name="prepared">What <see cref="Prepare"/> gave.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public UnfinishedRun? Begin(PreparedRun prepared, Problems problems) => UnfinishedRun.Open(prepared.Output, prepared.File, prepared.Identity(this), problems);

    /// <summary>
    /// Runs the study; null where it was broken off before the first raid was finished. Where a model breaks in a raid, the
    /// raids before it are kept and the problem tells of it.
    /// </summary>
    /// <param name="prepared">What <see cref="Prepare"/> gave.</param>
    /// <param name="unfinished">What <see cref="Begin"/> gave: the run goes on from it and is kept in it; null keeps nothing until the end.</param>
    /// <param name="problems">Takes what broke.</param>
    /// <param name="progress">Told the share of the raids that is done, from 0 to 1, by any thread; null where nobody looks.</param>
    /// <param name="cancellation">Breaks it off; raids that are finished are kept.</param>
    /// <param name="soFar">Told what the raids say as they come, now and then, by any thread; null where nobody looks.</param>
    public RunAnswer? Answer(
        PreparedRun prepared, UnfinishedRun? unfinished, Problems problems, Action<double>? progress, CancellationToken cancellation, Action<StudyResult>? soFar = null)
    {
        var started = Stopwatch.GetTimestamp();
        var runner = prepared.Runner(Settings);
        var done = 0;
        var kept = BesideTheRaids(prepared, runner);
        var before = unfinished?.Log.Done ?? [];
        var tally = soFar is null ? null : new SoFarTally(runner, before, soFar);
        var result = runner.Run(
            before,
            unfinished is null && tally is null ? null : turn => Kept(turn, unfinished, tally),
            progress is null ? null : () => progress((double)Interlocked.Increment(ref done) / runner.Blocks),
            cancellation);
        if (runner.Broken is { } broken)
        {
            problems.Add(new(StudyFolders.Find(Study), 0, $"study {prepared.Study.Study}", broken.ToString(), broken.Allowed));
        }

        if (result is null)
        {
            return null;
        }

        soFar?.Invoke(result);
        return Of(prepared, runner, result, kept, started, cancellation);
    }

    private static KeptTurn Kept(KeptTurn turn, UnfinishedRun? unfinished, SoFarTally? tally)
    {
        var kept = unfinished?.Log.Keep(turn) ?? turn;
        tally?.Add(kept);
        return kept;
    }

    /// <summary>What comes of turns that were run elsewhere.</summary>
    internal RunAnswer Merge(PreparedRun prepared, ImmutableArray<KeptTurn> done, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var runner = prepared.Runner(Settings);
        return Of(prepared, runner, runner.Merge(done), new(() => prepared.Standings(this)), started, cancellation);
    }

    private RunAnswer Of(PreparedRun prepared, StudyRunner runner, StudyResult result, Lazy<KeptStandings> kept, long started, CancellationToken cancellation)
    {
        var journals = runner.Journals(result, IsQuick ? [KeptRaid.WorstOf(result)] : KeptRaid.Of(result), Journals, cancellation);
        var rare = SeeksRare ? RareOf(prepared, result, cancellation) : [];
        var isBrokenOff = cancellation.IsCancellationRequested;
        return new(this, prepared, result with { Rare = rare, Robustness = kept.Value.Robustness, Sensitivity = kept.Value.Sensitivity, Elapsed = Duration.FromSeconds(Stopwatch.GetElapsedTime(started).TotalSeconds) }, journals) { IsBrokenOff = isBrokenOff };
    }

    /// <summary>Those that were found before it was broken off; a study of which a raid is missing asks for none.</summary>
    private ImmutableArray<RareResult> RareOf(PreparedRun prepared, StudyResult result, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<RareResult>();
        try
        {
            foreach (var option in result.Interrupted ? [] : RareOptions.Of(result))
            {
                found.Add(prepared.Rare(Settings).Run(option, asked: null, RareSizes.Beside(result.Replications), progress: null, cancellation));
            }
        }
        catch (OperationCanceledException)
        {
            // What is done is kept; the result says that it was interrupted.
        }

        return found.ToImmutable();
    }

    /// <summary>
    /// What the report tells beside the raids. Where there is more than one thread, the first that finds no raid left works
    /// it out while the others are at their last.
    /// </summary>
    private Lazy<KeptStandings> BesideTheRaids(PreparedRun prepared, StudyRunner runner)
    {
        var kept = new Lazy<KeptStandings>(() => prepared.Standings(this));
        if (Threads > 1)
        {
            _ = runner.RanOut.ContinueWith(_ => (kept.Value, KnownCredibility.Value), TaskScheduler.Default);
        }

        return kept;
    }

    /// <summary>Runs four raids twice (all, of fewer), on one thread and on many, and compares every stage.</summary>
    /// <param name="prepared">What <see cref="Prepare"/> gave.</param>
    public VerifyAnswer Verify(PreparedRun prepared)
    {
        var runner = prepared.Runner(Settings);
        var blocks = Math.Min(VerifiedBlocks, runner.Blocks);
        var one = runner.Digests(1, blocks);
        var many = runner.Digests(Math.Max(2, Threads), blocks);
        for (var i = 0; i < one.Length; i++)
        {
            if (DigestLog.FirstDifference(one[i], many[i]) is { } difference)
            {
                var option = prepared.Study.Options[i % prepared.Study.Options.Length].Name;
                return new(one.Length, $"raid {i / prepared.Study.Options.Length}, option '{option}': the runs differ first in {difference}");
            }
        }

        return new(one.Length, Difference: null);
    }
}
