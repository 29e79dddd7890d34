using System.Collections.Immutable;
using Parapet.Statistics.Estimates;
using Parapet.Studies.Settings;

namespace Parapet.Campaigns.Robustness;

/// <summary>
/// Tries every other value of every setting on the same raids, the strongest again on more, the ten strongest two by two, and
/// whatever might turn the answer on raids that had no part in finding it. Many are tried, so that some would turn it by
/// chance: a flip is told only where, on the further raids, the answer is another and the settings' own effect is clear at
/// 95 % over all candidates together [Dunn1961]. The same for any number of threads.
/// </summary>
internal sealed class RobustnessSweep(IVariantRuns runs, ImmutableArray<SettingLevel> levels, bool fewerIsBetter, ulong seed, int replications, SweepSizes sizes)
{
    private readonly RaidBatch _first = new(seed, sizes.First, sizes.First);
    private readonly RaidBatch _second = new(seed, sizes.Second, sizes.Second);
    private readonly RaidBatch _further = new(seed + 1, Math.Min(24, replications), Math.Min(replications, sizes.MostOfConfirmation));
    private int _done;

    /// <summary>What was found; the fingerprint, the names and what is no setting are left to who knows them. Null where not even the study was run.</summary>
    /// <param name="progress">Told the share done, by any thread.</param>
    public SweptSettings? Run(int threads, Action<double>? progress, CancellationToken cancellation)
    {
        var steps = levels.Length * sizes.First + (sizes.Strongest + sizes.Paired * (sizes.Paired - 1) / 2) * sizes.Second + 2 * sizes.MostCandidates * _further.Raids;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        var stated = Each([[]], _first, null)[0].Values;
        if (stated is null)
        {
            return null;
        }

        if (!stated.IsKnown)
        {
            return SweptSettings.Nothing(stated.Refusal ?? "the deciding measure has no value in one of the two options");
        }

        var looked = Each([.. levels.Select(level => ImmutableArray.Create(level))], _first, stated);
        var again = Each([[]], _second, null)[0].Values;
        var strongest = again is null ? [] : Each([.. Strongest(looked).Take(sizes.Strongest).Select(tried => tried.Levels)], _second, again);
        var pairs = again is null ? [] : Each(Pairs(strongest, again), _second, again);
        var confirmation = Each([[]], _further, null)[0].Values;
        var (candidates, flips) = (0, ImmutableArray<Flip>.Empty);
        if (confirmation is { IsKnown: true } && again is { IsKnown: true })
        {
            var singles = Candidates(strongest, again);
            var single = Flips(Each([.. singles.Select(tried => tried.Levels)], _further, confirmation), confirmation);
            var turning = single.SelectMany(flip => flip.Levels).ToArray();
            var doubles = Candidates([.. pairs.Where(pair => !pair.Levels.Any(turning.Contains))], again);
            var both = Flips(Each([.. doubles.Select(tried => tried.Levels)], _further, confirmation), confirmation);
            (candidates, flips) = (singles.Length + doubles.Length, [.. single.Select(flip => flip.Flip), .. both.Select(flip => flip.Flip)]);
        }

        return new()
        {
            Stated = confirmation ?? again ?? stated,
            Verdict = confirmation is null ? Verdict.Neither : VerdictOf(confirmation.Sample()),
            Candidates = candidates,
            Raids = [sizes.First, sizes.Second, _further.Raids],
            Flips = flips,
            Effects = [.. Strongest([.. strongest, .. looked.Where(tried => !strongest.Any(other => other.Levels[0] == tried.Levels[0] && other.Values is not null))]).Select(EffectOf)],
            Pairs = [.. Strongest(pairs).Select(EffectOf)],
            Refused = [.. looked.Where(tried => tried.Values is { IsKnown: false }).Select(tried => RefusalOf(tried))],
            Interrupted = cancellation.IsCancellationRequested,
        };

        ImmutableArray<Tried> Each(ImmutableArray<ImmutableArray<SettingLevel>> variants, RaidBatch batch, HeadlineValues? against)
        {
            var tried = variants.Select(variant => new Tried(variant, null, null)).ToArray();
            Parallel.For(0, variants.Length, options, (index, state) =>
            {
                if (cancellation.IsCancellationRequested)
                {
                    state.Stop();
                    return;
                }

                try
                {
                    var values = runs.Run(variants[index], batch, cancellation);
                    tried[index] = tried[index] with { Values = values, Effect = against is { IsKnown: true } && values.IsKnown ? values.Effect(against) : null };
                }
                catch (OperationCanceledException)
                {
                    // What is whole is kept.
                }

                progress?.Invoke(Math.Min(1, (double)Interlocked.Add(ref _done, batch.Raids) / steps));
            });
            return [.. tried];
        }
    }

    private static IEnumerable<Tried> Strongest(IEnumerable<Tried> tried) =>
        tried.Where(each => each.Effect is not null).OrderByDescending(each => Math.Abs(each.Effect!.Mean));

    /// <summary>Of each of the strongest settings the value that works most against the study's own lead, two by two.</summary>
    private ImmutableArray<ImmutableArray<SettingLevel>> Pairs(ImmutableArray<Tried> strongest, HeadlineValues stated)
    {
        var lead = Math.Sign(stated.Sample().Mean);
        var chosen = Strongest(strongest.Where(tried => tried.Effect is { } effect && (lead == 0 ? effect.Mean != 0 : Math.Sign(effect.Mean) == -lead)))
            .Select(tried => tried.Levels[0]).DistinctBy(level => level.Setting).Take(sizes.Paired).ToArray();
        return
        [
            .. from first in Enumerable.Range(0, chosen.Length)
               from second in Enumerable.Range(first + 1, chosen.Length - first - 1)
               where !chosen[first].Touches(chosen[second])
               select ImmutableArray.Create(chosen[first], chosen[second]),
        ];
    }

    /// <summary>What would say another thing than the study, were the means those of the confirmation; those whose effect stands out most from its chance.</summary>
    private ImmutableArray<Tried> Candidates(ImmutableArray<Tried> tried, HeadlineValues stated)
    {
        var scale = Math.Sqrt((double)_second.Raids / _further.Raids);
        var own = Expected(stated.Sample());
        return
        [
            .. tried.Where(each => each.Effect is not null && Expected(each.Values!.Sample()) != own)
                .OrderByDescending(each => Math.Abs(each.Effect!.Mean) / Math.Max(each.Effect.StandardError, 1e-9)).Take(sizes.MostCandidates),
        ];

        Verdict Expected(NestedSample sample) => Math.Abs(sample.Mean) <= 2 * scale * sample.StandardError ? Verdict.Neither : Side(sample.Mean);
    }

    private IEnumerable<(ImmutableArray<SettingLevel> Levels, Flip Flip)> Flips(ImmutableArray<Tried> tried, HeadlineValues stated)
    {
        var own = VerdictOf(stated.Sample());
        var confidence = 1 - 0.05 / (2 * sizes.MostCandidates);
        return
        [
            .. from each in Strongest(tried)
               let difference = each.Values!.Sample()
               let verdict = VerdictOf(difference)
               where verdict != own && IsClear(each.Effect!.Chance(confidence), each.Effect.Mean)
               let chance = difference.Chance()
               select (each.Levels, new Flip(EffectOf(each), chance.Low, chance.High, verdict)),
        ];
    }

    private Verdict VerdictOf(NestedSample sample) => IsClear(sample.Chance(), sample.Mean) ? Side(sample.Mean) : Verdict.Neither;

    private Verdict Side(double mean) => mean < 0 == fewerIsBetter ? Verdict.First : Verdict.Second;

    private static bool IsClear(Statistics.Intervals.Interval chance, double mean) => mean != 0 && chance.IsKnown && !chance.Contains(0);

    private static SettingEffect EffectOf(Tried tried)
    {
        var chance = tried.Effect!.Chance();
        return new(
            [.. tried.Levels.Select(level => level.Setting)], [.. tried.Levels.Select(level => level.Stated)], [.. tried.Levels.Select(level => level.Value)],
            Round(tried.Effect.Mean), Round(chance.Low), Round(chance.High), Round(tried.Values!.Sample().Mean), tried.Effect.Count);
    }

    private static RefusedLevel RefusalOf(Tried tried) =>
        new(tried.Levels[0].Setting, tried.Levels[0].Value, tried.Values!.Refusal ?? "the deciding measure has no value in one of the two options");

    /// <summary>Six digits are more than any of them is worth, and keep the file the same on every machine.</summary>
    private static double? Round(double value) => double.IsFinite(value) ? Math.Round(value, 6) : null;

    private sealed record Tried(ImmutableArray<SettingLevel> Levels, HeadlineValues? Values, NestedSample? Effect);
}
