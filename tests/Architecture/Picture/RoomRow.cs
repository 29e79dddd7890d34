using Parapet.Drawing.Vector;

namespace Parapet.Tests.Architecture.Picture;

/// <summary>Rooms of one layer side by side, as wide as each other or as their names; one with a wide row to itself gets one line.</summary>
internal static class RoomRow
{
    private const double Gap = 10;
    private const double Inset = 10;
    private const double OneLine = 32;
    private const double NameLetterWidth = 8.5;
    private const double LeastForOneLine = 640;

    public static Piece Draw(IReadOnlyList<Room> rooms, double x, double y, double width) => Draw(rooms, x, y, width, Height(rooms, width));

    public static Piece Draw(IReadOnlyList<Room> rooms, double x, double y, double width, double height)
    {
        var content = new List<Markup>();
        foreach (var (room, own) in rooms.Zip(Widths(rooms, width)))
        {
            content.Add(Card(room, new(x, y, own, height)));
            x += own + Gap;
        }

        return new(Markup.Join(content), y + height);
    }

    /// <summary>Of a row that holds the texts of its rooms.</summary>
    public static double Height(IReadOnlyList<Room> rooms, double width) => rooms.Zip(Widths(rooms, width), Height).Max();

    public static Markup Card(Room room, Box box) => Markup.Join(
    [
        Shapes.Frame(box, Sight.IsBuilt(room) ? Sight.Kind(room) : $"{Sight.Kind(room)} unbuilt"),
        box.Width >= LeastForOneLine ? InOneLine(room, box) : InLines(room, box),
    ]);

    private static double Height(Room room, double width) =>
        width >= LeastForOneLine ? OneLine : 32 + Shapes.LineHeight * (Holds(room, width).Length + Sees(room, width).Length);

    // A name longer than its even share takes what it needs, and the others share the rest.
    private static double[] Widths(IReadOnlyList<Room> rooms, double width)
    {
        var free = width - (rooms.Count - 1) * Gap;
        var names = rooms.Select(room => Sight.Short(room.Name).Length * NameLetterWidth + 2 * Inset).ToArray();
        var wide = names.Where(name => name > free / rooms.Count).ToArray();
        var share = wide.Length == rooms.Count ? 0 : (free - wide.Sum()) / (rooms.Count - wide.Length);
        return [.. names.Select(name => name > free / rooms.Count ? name : share)];
    }

    private static Markup InOneLine(Room room, Box box) => Markup.Join(
    [
        Shapes.Text(box.X + Inset, box.Middle + 5, "name", Sight.Short(room.Name)),
        Shapes.Text(box.X + Inset + 92, box.Middle + 4.5, "quiet", RoomContents.Of(room)),
        Shapes.TextTo(box.Right - Inset, box.Middle + 4.5, "sees", Sight.Told(room)),
    ]);

    private static Markup InLines(Room room, Box box)
    {
        var holds = Holds(room, box.Width);
        var top = box.Y + 40;
        return Markup.Join(
        [
            Shapes.Text(box.X + Inset, box.Y + 21, "name", Sight.Short(room.Name)),
            Shapes.Lines(box.X + Inset, top, "quiet", holds),
            Shapes.Lines(box.X + Inset, top + holds.Length * Shapes.LineHeight, "sees", Sees(room, box.Width)),
        ]);
    }

    private static string[] Holds(Room room, double width) => Shapes.Wrap(RoomContents.Of(room), width - 2 * Inset);

    private static string[] Sees(Room room, double width) => Shapes.Wrap(Sight.Told(room), width - 2 * Inset);
}
