namespace Parapet.Statistics.Rare;

/// <summary>
/// Looks for a tilt under which an event is no longer rare, level by level: each round fits the tilt to the tries that came
/// nearest to it, until the event itself is among them [Rubinstein2004]. Its tries decide the tilt
/// alone and are no part of any estimate.
/// </summary>
/// <param name="limit">The progress at which the event happens.</param>
/// <param name="tries">Of each round; ten or more.</param>
public sealed class TiltSearch(ITiltedTries tried, double limit, int tries)
{
    /// <summary>Rounds that a search takes at most.</summary>
    public const int MostRounds = 12;

    // Rounds that fit the event itself: the first meets few of its tries, and leans on their weights.
    private const int RoundsAtTheEvent = 2;

    /// <summary>A round fits the tries that come this near or nearer.</summary>
    private const double Nearest = 0.2;

    // So few tries still tell which way their draws went.
    private const int Fewest = 5;

    /// <summary>Rounds that were run, each of so many tries.</summary>
    public int Rounds { get; private set; }

    /// <summary>The tilt that was found.</summary>
    /// <param name="plain">The tries of round 0, under no tilt.</param>
    public Tilt Find(IReadOnlyCollection<TiltedTry> plain)
    {
        var tilt = Tilt.None;
        var atTheEvent = 0;
        var round = plain;
        var reached = double.NegativeInfinity;
        for (Rounds = 1; ; Rounds++)
        {
            reached = LevelOf(round, reached);
            tilt = TiltFit.Of([.. round.Where(entry => entry.Progress >= reached).Select(entry => (entry, TiltMixture.WeightOf(tilt, entry)))]);
            atTheEvent += reached >= limit ? 1 : 0;
            if (atTheEvent == RoundsAtTheEvent || Rounds == MostRounds)
            {
                return tilt;
            }

            round = tried.Run(tilt, Rounds, tries);
        }
    }

    /// <summary>
    /// The progress of the last among the nearest, at most the event's. Where that is no more than before, as it may be of counts, the
    /// next that enough tries came to: a search that fits the same tries again finds the same tilt.
    /// </summary>
    private double LevelOf(IReadOnlyCollection<TiltedTry> round, double before)
    {
        var ordered = round.Select(entry => entry.Progress).OrderDescending().ToArray();
        var nearest = ordered[(int)(Nearest * ordered.Length)];
        if (nearest <= before && before < limit)
        {
            nearest = Math.Max(nearest, ordered.Take(Fewest).Min());
        }

        return Math.Min(limit, nearest);
    }
}
