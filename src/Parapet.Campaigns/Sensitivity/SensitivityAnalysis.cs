using System.Collections.Concurrent;
using System.Collections.Immutable;
using Parapet.Campaigns.Robustness;
using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Statistics.Sensitivity;

namespace Parapet.Campaigns.Sensitivity;

/// <summary>
/// Screens families of disputed figures, splits the variance of the headline difference among those that matter, puts them and
/// their strongest figures to the ends of their ranges, and looks for where the ranking changes. The same for any number of
/// threads; broken off, it leaves nothing.
/// </summary>
/// <param name="families">Of the figures that the headline pair can use.</param>
/// <param name="seed">The study's: its raids are those of the ends; screening and explorations meet further ones.</param>
internal sealed class SensitivityAnalysis(IReadingRuns runs, ImmutableArray<DisputeFamily> families, ulong seed, SensitivitySizes sizes)
{
    private readonly ConcurrentDictionary<(string Key, double Place), Lazy<HeadlineValues>> _put = new();
    private int _done;
    private int _whole;

    /// <summary>Raids of the headline pair that it runs at most, but for a figure along whose range the ranking changes twice.</summary>
    public int MostRuns =>
        (sizes.Screened + sizes.ScreenedAgain) * (families.Length + 2)
        + RunsAfterScreening(Apart, families.Select(family => family.Disputes.Length).OrderDescending().Take(Apart).Sum());

    /// <summary>Why a raid could not be run under some reading; null where all could.</summary>
    public string? Refusal { get; private set; }

    private int Apart => Math.Min(sizes.MostFamilies, families.Length);

    private int RunsAfterScreening(int apart, int figures) =>
        sizes.Explorations * sizes.Repetitions * (2 + apart + 1)
        + sizes.Raids + 2 * sizes.Raids * (apart + sizes.MostFigures)
        + 2 * sizes.RaidsOfFirstLook * figures
        + sizes.MostFigures * (1 + sizes.Halvings) * sizes.Raids;

    /// <summary>What was found; null where the deciding measure has no value somewhere.</summary>
    /// <param name="progress">Told the share done, by any thread.</param>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public AnalysedFigures? Run(int threads, Action<double>? progress, CancellationToken cancellation)
    {
        var crew = new Crew(threads, progress, cancellation);
        _whole = MostRuns;
        if (Screen(crew) is not { } moves)
        {
            return null;
        }

        var (groups, strengths, idle) = Chosen(moves);
        _whole = _done + RunsAfterScreening(groups.Length - 1, groups[..^1].Sum(group => group.Disputes.Length));
        var design = new PickFreezeDesign(sizes.Explorations, groups.Length, sizes.Repetitions);
        if (Answers(design, groups, seed + 3, crew) is not { } answers)
        {
            return null;
        }

        var stated = Values(FigureDraw.Nominal, sizes.Raids, crew);
        if (!stated.IsKnown)
        {
            Refusal = stated.Refusal;
            return null;
        }

        var apart = groups[..^1];
        var figures = Strongest(apart, stated, crew);
        var ends = Ends(apart, figures, stated, crew);
        var crossings = Each(figures, figure => Cross(figure, crew), crew);
        crew.Progress?.Invoke(1);
        return new(groups, strengths, idle, stated, Explored(design, answers), PickFreeze.Of(design, answers, new(seed, 0)), ends, [.. crossings.OfType<FigureCrossings>()]);
    }

    private static double Explored(PickFreezeDesign design, double[] answers) =>
        answers.Chunk(design.Points * design.Repetitions).Average(exploration => exploration.Take(2 * design.Repetitions).Average());

    /// <summary>By how much each family moves the difference in the mean; those that moved nothing at first are not looked at again.</summary>
    private double[]? Screen(Crew crew)
    {
        if (Answers(new(sizes.Screened, families.Length, 1), families, seed + 1, crew) is not { } answers)
        {
            return null;
        }

        var moves = PickFreeze.MeanMoves(new(sizes.Screened, families.Length, 1), answers).ToArray();
        int[] moving = [.. Enumerable.Range(0, moves.Length).Where(index => moves[index] > 0)];
        var design = new PickFreezeDesign(sizes.ScreenedAgain, moving.Length, 1);
        if (Answers(design, [.. moving.Select(index => families[index])], seed + 2, crew) is not { } again)
        {
            return null;
        }

        foreach (var (place, move) in PickFreeze.MeanMoves(design, again).Index())
        {
            var index = moving[place];
            moves[index] = (sizes.Screened * moves[index] + sizes.ScreenedAgain * move) / (sizes.Screened + sizes.ScreenedAgain);
        }

        return moves;
    }

    /// <summary>The strongest that make up enough of all moves, each by itself, then all others as one.</summary>
    private (ImmutableArray<DisputeFamily> Groups, ImmutableArray<double> Moves, ImmutableArray<DisputeFamily> Idle) Chosen(double[] moves)
    {
        int[] order = [.. Enumerable.Range(0, moves.Length).OrderByDescending(index => moves[index])];
        var (whole, covered, count) = (moves.Sum(), 0.0, 0);
        while (count < Apart && moves[order[count]] > 0 && covered < sizes.Covered * whole)
        {
            covered += moves[order[count++]];
        }

        var others = order[count..].Order().SelectMany(index => families[index].Disputes);
        return (
            [.. order[..count].Select(index => families[index]), new DisputeFamily(SensitivityResult.AllOthers, [.. others])],
            [.. order[..count].Select(index => moves[index])],
            [.. order[count..].Order().Where(index => moves[index] == 0).Select(index => families[index])]);
    }

    /// <summary>The difference at every point of a design, one for each repetition; null where it has no value.</summary>
    private double[]? Answers(PickFreezeDesign design, ImmutableArray<DisputeFamily> groups, ulong raids, Crew crew)
    {
        var places = new ExploredPlaces([.. groups.Select(group => group.Keys)], raids);
        var points = Each([.. Enumerable.Range(0, design.Explorations * design.Points)], index =>
        {
            var (exploration, point) = Math.DivRem(index, design.Points);
            var from = exploration * design.Repetitions;
            return Done(runs.Run(places.Reading(exploration, point), new(raids, from, from + design.Repetitions), crew.Cancellation), design.Repetitions, crew);
        }, crew);
        Refusal = points.Select(point => point.Refusal).FirstOrDefault(refusal => refusal is not null);
        var whole = new HeadlineValues([.. points.SelectMany(point => point.Raids)], Refusal);
        return whole.IsKnown ? PerTurn(whole, design.Answers) : null;
    }

    /// <summary>The figures of the families told apart that move the difference most from one end of their range or the other.</summary>
    private ImmutableArray<Dispute> Strongest(ImmutableArray<DisputeFamily> apart, HeadlineValues stated, Crew crew)
    {
        var looked = Each([.. apart.SelectMany(family => family.Disputes)], figure => (Figure: figure, Strength: Look(figure)), crew);
        return [.. looked.Where(each => each.Strength > 0).OrderByDescending(each => each.Strength).Take(sizes.MostFigures).Select(each => each.Figure)];

        double Look(Dispute figure) => new[] { 0.0, 1.0 }.Max(place =>
            Values(At([figure], place), sizes.RaidsOfFirstLook, crew) is { IsKnown: true } values ? Math.Abs(values.Effect(stated).Mean) : 0);
    }

    /// <summary>Every family, and of those with several figures the strongest alone, the strongest first.</summary>
    private ImmutableArray<FigureEnds> Ends(ImmutableArray<DisputeFamily> apart, ImmutableArray<Dispute> figures, HeadlineValues stated, Crew crew)
    {
        IEnumerable<(DisputeFamily Family, Dispute? Figure)> rows =
        [
            .. apart.Select(family => (family, family.Disputes.Length == 1 ? family.Disputes[0] : null)),
            .. figures.Select(figure => (Family: apart.First(family => family.Disputes.Contains(figure)), figure)).Where(row => row.Family.Disputes.Length > 1),
        ];
        var ends = Each([.. rows], row =>
        {
            var (low, high) = row.Figure is { } figure
                ? (Put(figure, 0, crew), Put(figure, 1, crew))
                : (Values(At(row.Family.Disputes, 0), sizes.Raids, crew), Values(At(row.Family.Disputes, 1), sizes.Raids, crew));
            return low.IsKnown && high.IsKnown ? new FigureEnds(row.Family, row.Figure, low.Effect(stated), high.Effect(stated)) : null;
        }, crew);
        return [.. ends.OfType<FigureEnds>().OrderByDescending(end => end.Strength)];
    }

    /// <summary>Null where some place of its range cannot be flown.</summary>
    private FigureCrossings? Cross(Dispute figure, Crew crew)
    {
        var isKnown = true;
        var crossings = new ZeroCrossings(Answer, sizes.Halvings);
        return isKnown ? new(figure, Put(figure, 0, crew).Sample(), Put(figure, 1, crew).Sample(), crossings.Find(new(seed, 0))) : null;

        double[] Answer(double place)
        {
            var values = Put(figure, place, crew);
            isKnown &= values.IsKnown;
            return values.IsKnown ? PerTurn(values, sizes.Raids) : new double[sizes.Raids];
        }
    }

    private HeadlineValues Put(Dispute figure, double place, Crew crew) =>
        _put.GetOrAdd((figure.Keys[0], place), _ => new(() => Values(At([figure], place), sizes.Raids, crew))).Value;

    private HeadlineValues Values(FigureDraw reading, int raids, Crew crew) =>
        Done(runs.Run(reading, new(seed, 0, raids), crew.Cancellation), raids, crew);

    /// <summary>Some figures at one place of their ranges, all else at its value; kin stay apart.</summary>
    private static FigureDraw At(ImmutableArray<Dispute> figures, double place)
    {
        var keys = figures.Select(figure => figure.Keys[0]).ToHashSet(StringComparer.Ordinal);
        return FigureDraw.Placed(FormattableString.Invariant($"{figures[0].Name} at {place:0.###}"), key => keys.Contains(key) ? place : null);
    }

    /// <summary>Of a turn of several raids the mean of its raids.</summary>
    private static double[] PerTurn(HeadlineValues values, int turns) =>
        [.. values.Differences.Chunk(Math.Max(1, values.Differences.Length / turns)).Select(turn => turn.Average())];

    private HeadlineValues Done(HeadlineValues values, int raids, Crew crew)
    {
        crew.Progress?.Invoke(Math.Min(1, (double)Interlocked.Add(ref _done, raids) / _whole));
        return values;
    }

    private static ImmutableArray<TResult> Each<TItem, TResult>(ImmutableArray<TItem> items, Func<TItem, TResult> of, Crew crew)
    {
        var results = new TResult[items.Length];
        Parallel.For(0, items.Length, new ParallelOptions { MaxDegreeOfParallelism = crew.Threads, CancellationToken = crew.Cancellation }, index => results[index] = of(items[index]));
        return [.. results];
    }

    private sealed record Crew(int Threads, Action<double>? Progress, CancellationToken Cancellation);
}
