using Parapet.Messages;

namespace Parapet.Record.Entries;

/// <summary>Jamming took from a target what it finds its way by, or is flown by, and did not give it back.</summary>
/// <param name="Jammer">The name of the jammer.</param>
/// <param name="Beside">From where its way now ends to its aim, unless it is shot down before.</param>
public readonly record struct NavigationLost(Instant Time, TruthNumber Target, LostSignal Signal, StrayCourse Course, string Jammer, Length Beside)
    : IEntry<NavigationLost>, ITruthEntry
{
    public static EntryKind KindOf => EntryKind.NavigationLost;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static NavigationLost Through<TFields>(in NavigationLost entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Truth("target", entry.Target), fields.Choice("signal", entry.Signal), fields.Choice("course", entry.Course), fields.Text("jammer", entry.Jammer), fields.Distance("beside", entry.Beside));
}
