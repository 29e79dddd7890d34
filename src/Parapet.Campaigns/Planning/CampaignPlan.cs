using System.Collections.Immutable;
using Parapet.Catalogue.Figures;
using Parapet.Statistics.Sequential;
using Parapet.Studies.Counterfactuals;
using Parapet.Studies.Definition;

namespace Parapet.Campaigns.Planning;

/// <summary>
/// What a run of a study is to do, settled before anything runs: the draws, the blocks within them, the options that meet
/// each. It follows from the study and the settings alone and touches nothing else, so that parts of a run that know no
/// more than these agree on who does what.
/// </summary>
public sealed class CampaignPlan
{
    /// <summary>A run with a stopping rule brings at most so many times the study's own replications, unless it is told another number: they narrow an interval to a quarter.</summary>
    public const int MostTimes = 16;

    private readonly SweepPlan _sweep;
    private readonly FigureDraw? _figures;
    private readonly int _ownDraws;

    /// <param name="study">As its file states it; changes and other bases are entered here.</param>
    /// <param name="settings">What was asked for in place of the study's own.</param>
    public CampaignPlan(StudyDefinition study, RunSettings settings)
    {
        Study = SitingPlan.Spread(BasisPlan.Spread(settings.Changes.InStudy(study)));
        Seed = settings.Seed ?? study.Seed;
        _sweep = new SweepPlan(Study);
        _figures = settings.Figures;
        var most = MostReplications(study, settings);
        var own = settings.Until is null ? most : Math.Min(study.Replications, most);
        Draws = _ownDraws = Math.Clamp(own / RaidsInTurn, 1, study.OuterDraws);
        RaidsPerDraw = RaidsInTurn * (int)Math.Ceiling((double)own / (Draws * RaidsInTurn));
        if (settings.Until is not null)
        {
            Draws = Math.Max(Draws, most / RaidsPerDraw);
        }
    }

    private CampaignPlan(CampaignPlan whole, int draws)
    {
        (Study, Seed, _sweep, _figures, _ownDraws) = (whole.Study, whole.Seed, whole._sweep, whole._figures, whole._ownDraws);
        (Draws, RaidsPerDraw) = (draws, whole.RaidsPerDraw);
    }

    /// <summary>Replications asked for: with a stopping rule the most.</summary>
    public static int MostReplications(StudyDefinition study, RunSettings settings) =>
        settings.Replications ?? (settings.Until is null ? study.Replications : MostTimes * study.Replications);

    /// <summary>The study as it is run: with the changes, every compared option once more on each other basis, and those of the headline once more by each other siting rule.</summary>
    public StudyDefinition Study { get; }

    public ulong Seed { get; }

    /// <summary>Outer draws of the disputed figures; with a stopping rule the most.</summary>
    public int Draws { get; }

    /// <summary>
    /// The plan up to each moment at which a stopping rule looks, the whole last. Every draw holds as many raids as in a run
    /// without a rule, whose draws come first: what such a run brings is the beginning of this one, bit for bit.
    /// </summary>
    public IEnumerable<CampaignPlan> Looks => LookSchedule.Looks(_ownDraws, Draws).Select(draws => new CampaignPlan(this, draws));

    /// <summary>Raids that follow each other against one force; one where each stands alone.</summary>
    public int RaidsInTurn => Study.Campaign?.Raids ?? 1;

    /// <summary>Raids within each outer draw, whole turns.</summary>
    public int RaidsPerDraw { get; }

    /// <summary>Blocks in all: each is one raid met by every option.</summary>
    public int Blocks => Draws * RaidsPerDraw;

    /// <summary>What is run in one go: the raids of a campaign, or one raid that stands alone. No turn spans two draws.</summary>
    public int Turns => Blocks / RaidsInTurn;

    /// <summary>Turns within each outer draw.</summary>
    public int TurnsPerDraw => RaidsPerDraw / RaidsInTurn;

    /// <summary>What the study varies from raid to raid.</summary>
    public ImmutableArray<SweepFactor> Factors => _sweep.Factors;

    /// <summary>All runs of one raid: its draw of the disputed figures and its cell of the sweep.</summary>
    /// <param name="replication">In [0, <see cref="Blocks"/>).</param>
    public PlannedBlock Block(int replication) => new(DrawOf(replication), replication, _sweep.CellOf(replication));

    /// <summary>The blocks of a turn, in the order in which they must be run.</summary>
    /// <param name="turn">In [0, <see cref="Turns"/>).</param>
    public IEnumerable<PlannedBlock> Turn(int turn) => Enumerable.Range(turn * RaidsInTurn, RaidsInTurn).Select(Block);

    /// <summary>A block with those of its turn that must be run before it, itself last.</summary>
    /// <param name="replication">In [0, <see cref="Blocks"/>).</param>
    public IEnumerable<PlannedBlock> UpTo(int replication) => Turn(replication / RaidsInTurn).TakeWhile(block => block.Replication <= replication);

    /// <summary>The reading of the public record in a draw.</summary>
    /// <param name="draw">In [0, <see cref="Draws"/>).</param>
    public FigureDraw Figures(int draw) => _figures ?? FigureDraw.Sampled(Seed, draw);

    /// <summary>The draw of a turn: no turn spans two.</summary>
    /// <param name="turn">In [0, <see cref="Turns"/>).</param>
    public int DrawOfTurn(int turn) => DrawOf(turn * RaidsInTurn);

    private int DrawOf(int replication) => replication / RaidsPerDraw;
}
