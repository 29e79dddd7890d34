namespace Parapet.Record.Journal;

/// <summary>How far a journal could be read.</summary>
/// <param name="Entries">Read, whether wanted or not.</param>
/// <param name="IsWhole">Whether it ends as its writer ended it; else it was cut off, or is still written.</param>
public readonly record struct JournalExtent(long Entries, bool IsWhole);
