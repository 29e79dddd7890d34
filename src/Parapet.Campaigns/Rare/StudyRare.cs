using System.Collections.Immutable;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Running;
using Parapet.Catalogue;
using Parapet.Statistics.Rare;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;

namespace Parapet.Campaigns.Rare;

/// <summary>
/// How likely it is that a raid lets nobody through, or somebody, where plain counting sees it never or always: a tilt of
/// the draws at arrivals is sought under which it is seen often, and other raids under that tilt are weighed back.
/// </summary>
/// <param name="study">Of raids that stand alone, checked against the catalogue.</param>
/// <param name="settings">Of seed, threads, figures and changes; its replications are not heeded.</param>
public sealed class StudyRare(StudyDefinition study, SystemCatalogue catalogue, Theatre theatre, RunSettings settings)
{
    private const int MostRounds = TiltSearch.MostRounds;

    /// <summary>The chance for one option.</summary>
    /// <param name="option">Its name in the study.</param>
    /// <param name="asked">Null for whichever of the two plain counting sees less often.</param>
    /// <param name="progress">Told the share done, from 0 to 1, by any thread.</param>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    /// <exception cref="BrokenRaidException">A model broke in a raid.</exception>
    public RareResult Run(string option, RareEvent? asked, RareSizes sizes, Action<double>? progress, CancellationToken cancellation)
    {
        var done = 0;
        var most = MostRounds * sizes.Search + sizes.Raids;
        var planned = settings with { Replications = sizes.Raids, Until = null };
        var tries = new RaidTries(
            study, catalogue, theatre, planned, option, () => progress?.Invoke((double)Interlocked.Increment(ref done) / most), cancellation);
        try
        {
            var plain = tries.Run(Tilt.None, 0, sizes.Search);
            (tries.Event, plain) = Settled(asked, plain);
            var limit = tries.Event.Limit;
            var search = new TiltSearch(tries, limit, sizes.Search);
            var tilt = search.Find(plain);
            done = MostRounds * sizes.Search;
            var estimate = RareEstimate.Of(tilt, tries.Run(tilt, search.Rounds, sizes.Raids), limit);
            return new()
            {
                Study = study.Study,
                Option = option,
                Event = tries.Event,
                Estimate = estimate,
                SearchRaids = search.Rounds * sizes.Search,
                PlainRaids = plain.Length,
                PlainEvents = plain.Count(tried => tried.Progress >= limit),
                Tilts = [.. tilt.LogFactors.Select((factor, number) => (Group: ArrivalGroup.Numbered(number), Factor: Math.Exp(factor))).Where(entry => entry.Factor != 1)],
            };
        }
        catch (AggregateException exception) when (exception.Flatten().InnerExceptions.OfType<BrokenRaidException>().FirstOrDefault() is { } broken)
        {
            throw new BrokenRaidException(broken.Raid, exception);
        }
    }

    private static (RareEvent Event, ImmutableArray<TiltedTry> Plain) Settled(RareEvent? asked, ImmutableArray<TiltedTry> plain)
    {
        var without = plain.Count(tried => tried.Progress >= RareEvent.NoLeaker.Limit);
        var settled = asked ?? (2 * without > plain.Length ? RareEvent.Leaker : RareEvent.NoLeaker);
        return settled == RareEvent.NoLeaker
            ? (settled, plain)
            : (settled, [.. plain.Select(tried => tried with { Progress = RareEvent.TowardsLeaker(tried.Progress) })]);
    }
}
