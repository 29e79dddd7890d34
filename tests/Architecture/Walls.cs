namespace Parapet.Tests.Architecture;

/// <summary>The rules themselves, apart from where the facts come from, so that they can be tried on made-up facts.</summary>
internal static class Walls
{
    /// <summary>Every reference from a room to another that its row does not name.</summary>
    public static IEnumerable<string> ForbiddenReferences(Room room, IEnumerable<string> references) =>
        from reference in references
        where reference.StartsWith("Parapet.", StringComparison.Ordinal) && !room.MayReference.Contains(reference)
        select $"{room.Name} references {reference}; allowed: {Listed(room.MayReference)}";

    /// <summary>Every row by which a room of the engine may see a room that none of them may: its own row apart.</summary>
    public static IEnumerable<string> EngineThatSees(string unseen, IEnumerable<Room> rooms) =>
        from room in rooms
        where room.Engine && room.Name != unseen && room.MayReference.Contains(unseen)
        select $"{room.Name} may reference {unseen}; no room of the engine may";

    public static IEnumerable<string> ForbiddenPackages(Room room, IEnumerable<string> packages) =>
        from package in packages
        where !room.Packages.Contains(package)
        select $"{room.Name} uses the package {package}; allowed: {Listed(room.Packages)}";

    private static string Listed(string[] names) => names.Length == 0 ? "nothing" : string.Join(", ", names);
}
