namespace Parapet.Interop.Asterix.Finding;

/// <summary>
/// How far to trust a reading: how likely it is that its edition gives every record the values that were meant, weighed against
/// the other editions and against one that there is no table for.
/// </summary>
/// <remarks>
/// Under the right layout no record of most recordings offends (a value out of range, a spare bit that is set, a block that does
/// not come out), and few do of the others: as many as damage and sloppy senders make, a share that is itself unknown and small.
/// Under a wrong one those offend that use what it lays out otherwise, which may be any share of them. Both shares are integrated
/// over, as beta distributions; so one clean record says little, a hundred say much, and one that offends among ten much too. What no strict reading sees, as a bit that is worth twice as much, sets a
/// bound that no number of records moves.
/// </remarks>
internal static class ReadingConfidence
{
    /// <summary>
    /// How likely an edition without a table is that lays out otherwise what the records use. Of seventeen recordings of single
    /// categories that others publish ten are of editions older than any table; of the steps between editions that there are
    /// tables for, half change the layout of anything.
    /// </summary>
    private const double NoTable = 0.25;

    /// <summary>Of the items that a step between editions changes, those that are as long as before, clean to read, and of other values: two of twenty-three.</summary>
    private const double Unseen = 2.0 / 23;

    /// <summary>
    /// How likely a recording is in which no record offends under the right layout, however many there are. Of four that others publish,
    /// of ten records or more and of an edition with a table, four are so: by the rule of succession five in six.
    /// </summary>
    private const double WithoutOffence = 5.0 / 6;

    /// <summary>In the other recordings one record in so many offends under the right layout, in the mean.</summary>
    private const double RecordsToAnOffence = 100;

    /// <param name="records">That were looked at, and blocks that were refused.</param>
    /// <param name="offences">Of those.</param>
    /// <param name="others">The weight of all other readings by known editions, where that of this one is 1.</param>
    public static double Of(long records, long offences, double others)
    {
        var right = (offences == 0 ? WithoutOffence : 0) + ((1 - WithoutOffence) * Chance(records, offences, RecordsToAnOffence));
        var wrong = Chance(records, offences, 1);
        var known = (1 - NoTable) * right;
        return known == 0 ? 0 : known / ((known * (1 + others)) + (NoTable * (wrong + (Unseen * right))));
    }

    /// <summary>Of so many offences, where the share of offending records is beta-distributed with 1 and this; the beta-binomial distribution.</summary>
    private static double Chance(long records, long offences, double clean)
    {
        // C(n, m) B(1 + m, n - m + b) / B(1, b) is b / (n + b) times (n - i) / (n + b - 1 - i) for each i below m.
        var chance = clean / (records + clean);
        for (var i = 0L; i < offences && chance > double.Epsilon; i++)
        {
            chance *= (records - i) / (records + clean - 1 - i);
        }

        return chance;
    }
}
