namespace Parapet.Record;

/// <summary>One thing that passed in a run: a record struct of one of the kinds of <see cref="EntryKind"/>, which are all there are.</summary>
public interface IEntry
{
    /// <summary>
    /// When it passed. Entries stand in the order in which they were noted: times may go back, by a step of flight where a
    /// round or a target ends, and by a period of sampling where a path begins.
    /// </summary>
    Instant Time { get; }

    EntryKind Kind { get; }

    /// <summary>Calls the reader's member for this kind.</summary>
    void ShowTo(EntryReader reader);
}

/// <summary>What an entry's kind tells of itself once, for all who write, read, compare or describe its fields.</summary>
public interface IEntry<TSelf> : IEntry
    where TSelf : struct, IEntry<TSelf>
{
    static abstract EntryKind KindOf { get; }

    /// <summary>
    /// Takes every field through <paramref name="fields"/>, always all of them in one order, and puts the entry together
    /// from what comes back: a writer returns what it is given, a reader what it has read.
    /// </summary>
    static abstract TSelf Through<TFields>(in TSelf entry, TFields fields)
        where TFields : IFields;
}
