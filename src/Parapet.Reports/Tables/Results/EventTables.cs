namespace Parapet.Reports.Tables.Results;

/// <summary>The table of what happened in every run.</summary>
internal static class EventTables
{
    public static ResultTable Events { get; } = RunFacts.Table(
        "events", "Something that decided a run, of every run; no rows where the run was asked to keep none.",
        findings => findings.Study.Outcomes.WithEvents(), (_, run) => run.Events.Index())
        .Whole("event", "Its number in the run, in the order of time.", row => row.Fact.Index, isKey: true)
        .Number("time", "s", "Since the beginning of the run, to the millisecond, rounded down.", row => row.Fact.Item.Milliseconds / 1000.0)
        .Text("kind", "FirstDetection (the first plot of the track by which a post first held the target), FirstTrack, Launch, RoundEnded, Killed, Leaked, FellHarmless, FriendLost, DecoyKilled or LostToJamming.", row => row.Fact.Item.Kind.ToString())
        .Whole("target", "The target's number in truth; nothing where there is none.", row => Known(row.Fact.Item.Target))
        .Text("class", "Of the target; nothing where there is none.", row => row.Fact.Item.Class?.ToString())
        .Whole("node", "The post's number; nothing where none took part.", row => Known(row.Fact.Item.Node))
        .Text("post", "Its name.", row => row.Study.Options[row.Run.Option].NameOf(row.Fact.Item.Node))
        .Whole("fireUnit", "The fire unit, by its number in the option: who fired, or whose round killed; nothing where none took part.", row => Known(row.Fact.Item.Unit))
        .Text("system", "The fire unit's system.", row => row.Study.Options[row.Run.Option].SystemOf(row.Fact.Item.Unit))
        .Whole("round", "The round's number in the run; nothing where none took part.", row => Known(row.Fact.Item.Round))
        .Text("interceptor", "Of a launch the type of round, by its id in the catalogue.", row => row.Fact.Item.Interceptor is { Length: > 0 } type ? type : null)
        .Text("end", "Of a round's end: Killed, ArrivedNoKill, TookDecoy, Missed, TargetGone, or Flying where the run ended first.", row => row.Fact.Item.End?.ToString());

    private static long? Known(int number) => number >= 0 ? number : null;
}
