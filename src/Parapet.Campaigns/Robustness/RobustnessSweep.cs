using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Statistics.Estimates;
using Parapet.Studies.Settings;

namespace Parapet.Campaigns.Robustness;

/// <summary>
/// Tries every other value of every setting on the same raids, the stronger again on more, the ten strongest two by two, and
/// whatever might turn the answer on raids that had no part in finding it. Many are tried, so that some would turn it by
/// chance: a flip is told only where, on the further raids, the answer is another and the settings' own effect is clear at
/// 95 % over all candidates together [Dunn1961]. The same for any number of threads.
/// </summary>
internal sealed class RobustnessSweep(IVariantRuns runs, ImmutableArray<SettingLevel> levels, MeasureOfEffectiveness measure, ulong seed, int replications, SweepSizes sizes)
{
    /// <summary>Raids that all are run on before the next: as many draws as are in memory at one time.</summary>
    private const int AtOnce = 8;

    private readonly RaidBatch _further = new(seed + 1, 0, Math.Max(2, Math.Min(replications, sizes.Confirmation)));
    private int _done;

    /// <summary>What was found; null where not even the study was run.</summary>
    /// <param name="progress">Told the share done, by any thread.</param>
    public SweptSettings? Run(int threads, Action<double>? progress, CancellationToken cancellation)
    {
        var crew = new Crew(threads, progress, cancellation);
        if (Look([new([])], 0, sizes.First, null, crew)[0].Values is not { } begun)
        {
            return null;
        }

        if (!begun.IsKnown)
        {
            return SweptSettings.Nothing(begun.Refusal ?? "the deciding measure has no value in one of the two options");
        }

        var whole = Look([new([], begun)], sizes.First, sizes.Third, null, crew)[0].Values ?? begun;
        var tried = Look([.. levels.Select(level => new TriedLevels([level]))], 0, sizes.First, whole, crew);
        tried = Again(tried, sizes.Stronger, sizes.First, sizes.Second, whole, crew);
        tried = Again(tried, sizes.Strongest, sizes.Second, sizes.Third, whole, crew);
        var strongest = Strongest(tried).Take(sizes.Strongest).ToImmutableArray();
        var pairs = Look([.. Pairs(strongest, whole)], 0, sizes.Second, whole, crew);
        var confirmed = Confirm(strongest, pairs, whole, crew);
        return new()
        {
            Stated = confirmed?.Stated ?? whole,
            Verdict = VerdictOf((confirmed?.Stated ?? whole).Sample()),
            Candidates = confirmed?.Candidates ?? 0,
            Raids = [sizes.First, sizes.Second, sizes.Third, _further.Raids],
            Flips = confirmed?.Flips ?? [],
            Effects = [.. Strongest(tried).Select(each => each.Told(measure.Unit))],
            Pairs = [.. Strongest(pairs).Select(each => each.Told(measure.Unit))],
            Refused = [.. tried.Where(each => each.Values is { IsKnown: false }).Select(each => each.Refused())],
            Interrupted = cancellation.IsCancellationRequested,
        };
    }

    private static IEnumerable<TriedLevels> Strongest(IEnumerable<TriedLevels> tried) =>
        tried.Where(each => each.Effect is not null).OrderByDescending(each => Math.Abs(each.Effect!.Mean));

    /// <summary>The strongest on further raids, the rest as they were.</summary>
    private ImmutableArray<TriedLevels> Again(ImmutableArray<TriedLevels> tried, int most, int from, int to, HeadlineValues stated, Crew crew)
    {
        TriedLevels[] chosen = [.. Strongest(tried).Where(each => each.Effect!.Count == from).Take(most)];
        return [.. Look([.. chosen], from, to, stated, crew), .. tried.Except(chosen)];
    }

    /// <summary>Runs each on raids from one number up to another and adds them to what it has.</summary>
    private ImmutableArray<TriedLevels> Look(ImmutableArray<TriedLevels> tried, int from, int to, HeadlineValues? stated, Crew crew) =>
        Look(tried, new RaidBatch(seed, from, to), stated, crew);

    private ImmutableArray<TriedLevels> Look(ImmutableArray<TriedLevels> tried, RaidBatch batch, HeadlineValues? stated, Crew crew)
    {
        var looked = tried.ToArray();
        for (var from = batch.From; from < batch.To; from += AtOnce)
        {
            RunEach(looked, batch with { From = from, To = Math.Min(batch.To, from + AtOnce) }, stated, crew);
            runs.Release();
        }

        return [.. looked];
    }

    private void RunEach(TriedLevels[] looked, RaidBatch batch, HeadlineValues? stated, Crew crew) =>
        Parallel.For(0, looked.Length, new ParallelOptions { MaxDegreeOfParallelism = crew.Threads }, index =>
        {
            if (crew.Cancellation.IsCancellationRequested || looked[index].Values is { Refusal: not null })
            {
                return;
            }

            try
            {
                looked[index] = looked[index].With(runs.Run(looked[index].Levels, batch, crew.Cancellation), stated);
            }
            catch (OperationCanceledException)
            {
                // What is whole is kept.
            }

            crew.Progress?.Invoke(Math.Min(1, (double)Interlocked.Add(ref _done, batch.Raids) / Steps));
        });

    /// <summary>Raids that a whole sweep runs at most.</summary>
    private int Steps =>
        sizes.Third + levels.Length * sizes.First + Math.Min(levels.Length, sizes.Stronger) * (sizes.Second - sizes.First)
        + Math.Min(levels.Length, sizes.Strongest) * (sizes.Third - sizes.Second) + sizes.Paired * (sizes.Paired - 1) / 2 * sizes.Second
        + (1 + 2 * sizes.MostCandidates) * _further.Raids;

    /// <summary>Of each of the strongest settings the value that works most against the study's own lead, two by two.</summary>
    private IEnumerable<TriedLevels> Pairs(ImmutableArray<TriedLevels> strongest, HeadlineValues stated)
    {
        var lead = Math.Sign(stated.Sample().Mean);
        var chosen = strongest.Where(each => lead == 0 ? each.Effect!.Mean != 0 : Math.Sign(each.Effect!.Mean) == -lead)
            .Select(each => each.Levels[0]).DistinctBy(level => level.Setting).Take(sizes.Paired).ToArray();
        return
            from first in Enumerable.Range(0, chosen.Length)
            from second in Enumerable.Range(first + 1, chosen.Length - first - 1)
            where !chosen[first].Touches(chosen[second])
            select new TriedLevels([chosen[first], chosen[second]]);
    }

    /// <summary>Singles first: a pair that holds one which turns the answer alone is no news.</summary>
    private (HeadlineValues Stated, int Candidates, ImmutableArray<Flip> Flips)? Confirm(
        ImmutableArray<TriedLevels> strongest, ImmutableArray<TriedLevels> pairs, HeadlineValues whole, Crew crew)
    {
        if (Look([new([])], _further, null, crew)[0].Values is not { IsKnown: true } stated)
        {
            return null;
        }

        var singles = Candidates(strongest, whole);
        var single = Turning(Look(singles, _further, stated, crew), stated).ToArray();
        var alone = single.Select(each => each.Levels[0]).ToHashSet();
        var doubles = Candidates([.. pairs.Where(pair => !pair.Levels.Any(alone.Contains))], whole);
        var both = Turning(Look(doubles, _further, stated, crew), stated);
        return (stated, singles.Length + doubles.Length, [.. single.Concat(both).Select(FlipOf)]);
    }

    /// <summary>What would say another thing than the study does, were it so on as many raids as are to come; those first whose effect stands out most from its chance.</summary>
    private ImmutableArray<TriedLevels> Candidates(ImmutableArray<TriedLevels> tried, HeadlineValues whole) =>
    [
        .. tried.Where(each => each.Effect is not null && Expected(each.Values!.Sample()) != Expected(whole.First(each.Values.Raids.Length).Sample()))
            .OrderByDescending(each => Math.Abs(each.Effect!.Mean) / Math.Max(each.Effect.StandardError, 1e-9))
            .Take(sizes.MostCandidates).Select(each => new TriedLevels(each.Levels)),
    ];

    private Verdict Expected(NestedSample sample) =>
        Math.Abs(sample.Mean) <= 2 * Math.Sqrt((double)sample.Count / _further.Raids) * sample.StandardError ? Verdict.Neither : Side(sample.Mean);

    private IEnumerable<TriedLevels> Turning(ImmutableArray<TriedLevels> tried, HeadlineValues stated)
    {
        var own = VerdictOf(stated.Sample());
        var confidence = 1 - 0.05 / (2 * sizes.MostCandidates);
        return Strongest(tried).Where(each => VerdictOf(each.Values!.Sample()) != own && IsClear(each.Effect!, confidence));
    }

    private Flip FlipOf(TriedLevels tried)
    {
        var difference = tried.Values!.Sample();
        var chance = difference.Chance();
        return new(tried.Told(measure.Unit), TriedLevels.Round(chance.Low), TriedLevels.Round(chance.High), measure.Unit, VerdictOf(difference));
    }

    private Verdict VerdictOf(NestedSample sample) => Estimate.Of(sample).IsClear ? Side(sample.Mean) : Verdict.Neither;

    private Verdict Side(double mean) => mean == 0 ? Verdict.Neither : mean < 0 == measure.FewerIsBetter ? Verdict.First : Verdict.Second;

    private static bool IsClear(NestedSample effect, double confidence) =>
        effect.IsConstant ? effect.Mean != 0 && effect.Units >= Estimate.FewestUnits : effect.Chance(confidence) is { IsKnown: true } chance && !chance.Contains(0);

    private sealed record Crew(int Threads, Action<double>? Progress, CancellationToken Cancellation);
}
