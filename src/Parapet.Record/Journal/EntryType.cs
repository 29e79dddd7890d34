using System.Collections.Immutable;

namespace Parapet.Record.Journal;

/// <summary>What a journal must know of one kind of entry: its columns, and how to put an entry together from them.</summary>
internal abstract class EntryType
{
    public abstract EntryKind Kind { get; }

    public abstract bool IsTruth { get; }

    public abstract ImmutableArray<ColumnDescription> Columns { get; }

    public static EntryType Of<TEntry>()
        where TEntry : struct, IEntry<TEntry> => new Typed<TEntry>();

    /// <summary>Reads the next entry of the kind and gives it to a recorder that wants it.</summary>
    public abstract void ReadNext(ColumnReader columns, IRecorder into);

    private sealed class Typed<TEntry> : EntryType
        where TEntry : struct, IEntry<TEntry>
    {
        public override EntryKind Kind => TEntry.KindOf;

        public override bool IsTruth => typeof(ITruthEntry).IsAssignableFrom(typeof(TEntry));

        public override ImmutableArray<ColumnDescription> Columns { get; } = ColumnDescriptions.Of<TEntry>();

        public override void ReadNext(ColumnReader columns, IRecorder into)
        {
            columns.Begin();
            var entry = TEntry.Through(default, columns);
            if (into.Wants(Kind))
            {
                into.Take(entry);
            }
        }
    }
}
