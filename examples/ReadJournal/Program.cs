using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Record.Journal;

// Prints every launch and every fate of a journal: dotnet run --project examples/ReadJournal FILE
using var file = File.OpenRead(args[0]);
JournalReader.Read(file, new Launches());

internal sealed class Launches() : EntryReader(EntryKinds.Of(EntryKind.Launched, EntryKind.FateMet))
{
    protected override void On(in Launched entry) => Console.WriteLine($"{entry.Time} unit {entry.Unit.Value} launched at {entry.Track}");

    protected override void On(in FateMet entry) => Console.WriteLine($"{entry.Time} {entry.Target}: {entry.Fate}");
}
