namespace Parapet.Tests.Architecture.Picture;

/// <summary>What each room holds, in the few words that its place in the picture takes.</summary>
internal static class RoomContents
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["Foundation"] = "quantities, time, frames, random streams",
        ["Messages"] = "plots, tracks, orders: no logic",
        ["Earth"] = "ellipsoid, air, terrain, propagation",
        ["Record"] = "entries of what passed; the journal",
        ["Flight"] = "owns the truth",
        ["Sensing"] = "truth to plots",
        ["Tracking"] = "plots to tracks",
        ["Fusion"] = "several keepers' tracks to one picture",
        ["Networks"] = "who shares what with whom",
        ["BattleManagement"] = "identifies, ranks, assigns",
        ["Simulation"] = "wires the cycle",
        ["Statistics"] = "intervals, designs, sensitivity",
        ["Judging"] = "joins tracks to truth, from the record, after the fact",
        ["Catalogue"] = "figures in YAML, each with its source",
        ["Interop"] = "DIS, ASTERIX, CoT, KML",
        ["OwnModels"] = "a study's own program or assembly for a model",
        ["Studies"] = "questions as data: options, siting, changes",
        ["Campaigns"] = "a study's raids in shards; outcomes and findings",
        ["Store"] = "a database over results",
        ["Drawing"] = "charts and maps, of plain values",
        ["Validation"] = "published numbers beside ours",
        ["Reports"] = "answer pages, tables, verification",
        ["Questions"] = "each command as a question and an answer",
        ["Web"] = "serves pages and the live view",
        ["Cli"] = "parses and prints",
    };

    /// <exception cref="KeyNotFoundException">A room is new: say here what it holds.</exception>
    public static string Of(Room room) => Words[Sight.Short(room.Name)] + (Sight.IsBuilt(room) ? "" : " (not built yet)");
}
