namespace Parapet.Tests.Architecture.Picture;

/// <summary>What follows from the table of rooms about who sees whom.</summary>
internal static class Sight
{
    private const string Truth = "Parapet.Flight";

    public static Room Find(string name) => Rooms.Table.Single(room => room.Name == name);

    public static string Short(string name) => name["Parapet.".Length..];

    /// <summary>Whether a room may see who owns the truth, or is it.</summary>
    public static bool SeesTruth(Room room) => room.Name == Truth || room.MayReference.Contains(Truth);

    /// <summary>Engine rooms on whose work no stage depends: the one that runs the stages may not see them.</summary>
    public static bool IsApart(Room room) => room.Engine && room.Name != Simulation.Name && !Simulation.MayReference.Contains(room.Name);

    /// <summary>The room that wires the others.</summary>
    public static Room Simulation => Find("Parapet.Simulation");

    /// <summary>How many rooms at most lie under a room, one on another, of those of a list.</summary>
    public static int Layer(Room room, IReadOnlyList<Room> among) =>
        among.Where(other => room.MayReference.Contains(other.Name)).Select(other => Layer(other, among) + 1).DefaultIfEmpty(0).Max();

    /// <summary>Whether a room lies under the owner of truth, so that both sides of the wall may stand on it.</summary>
    public static bool IsGround(Room room) => room.Engine && Layer(room, Rooms.Table) < Layer(Find(Truth), Rooms.Table);

    /// <summary>How the picture colours a room.</summary>
    public static string Kind(Room room) => !room.Engine ? "outer"
        : room.Name == Rooms.Judging ? "judge"
        : room.Name == Simulation.Name || IsGround(room) ? "ground"
        : SeesTruth(room) ? "truth"
        : "blind";

    /// <summary>Whether there is a project for the room's row.</summary>
    public static bool IsBuilt(Room room) => Repository.Projects.Any(project => project.Name == room.Name);

    /// <summary>
    /// A room's row in few words: the rooms that it may reference, without those that it may because another of them may. Where
    /// it may not reference all that those may, its whole row after "only".
    /// </summary>
    public static string Told(Room room)
    {
        var row = room.MayReference.Select(Find).ToArray();
        var high = row.Where(low => !row.Any(other => other.MayReference.Contains(low.Name) && low.MayReference.All(other.MayReference.Contains))).ToArray();
        var reached = high.SelectMany(one => one.MayReference.Append(one.Name)).ToHashSet();
        return row.Length == 0 ? "sees no other room"
            : reached.SetEquals(room.MayReference) ? $"sees {Names(high)}"
            : $"sees only {Names(row)}";
    }

    private static string Names(IEnumerable<Room> rooms) => string.Join(", ", rooms.Select(room => Short(room.Name)));
}
