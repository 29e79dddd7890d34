using Parapet.Drawing.Vector;

namespace Parapet.Tests.Architecture.Picture;

/// <summary>The rooms in layers, the lowest at the bottom: the engine in its frame, what is outside above it.</summary>
internal static class RoomsDrawing
{
    private const double Left = ArchitectureDrawing.Margin;
    private const double Right = ArchitectureDrawing.Width - ArchitectureDrawing.Margin;

    public static Piece Draw(double top)
    {
        var outer = Rooms.Table.Where(room => !room.Engine).ToArray();
        var rows = outer.GroupBy(room => Sight.Layer(room, outer)).OrderByDescending(row => row.Key);
        var content = new List<Markup> { Heading(top) };
        var y = top + 46;
        foreach (var row in rows)
        {
            var drawn = RoomRow.Draw([.. row], Left, y, Right - Left);
            content.Add(drawn.Content);
            y = drawn.Bottom + 8;
        }

        content.Add(Edge(y + 10));
        var engine = EngineDrawing.Draw(Left, y + 34, Right - Left);
        content.Add(engine.Content);
        return new(Markup.Join(content), engine.Bottom);
    }

    private static Markup Heading(double top) => Markup.Join(
    [
        Shapes.Text(Left, top + 14, "title", "The rooms"),
        Shapes.Text(Left + 120, top + 6, "quiet", "each a project under src/. A room may reference those that it is said to see, and all that those may;"),
        Shapes.Text(Left + 120, top + 22, "quiet", "where it is said to see only some, no others. No room may look up."),
    ]);

    private static Markup Edge(double y)
    {
        var openers = Rooms.Table.Where(room => room is { Engine: true, Opens: true }).Select(room => Sight.Short(room.Name));
        return Markup.Join(
        [
            Shapes.Stroke("edge", $"M{Left} {y}H{Right}"),
            Shapes.Text(Left, y + 18, "mark", "Files end here"),
            Shapes.Text(Left + 100, y + 18, "quiet", $"below is the engine, in which only {string.Join(", ", openers)} opens any; it has no clock and no culture: same inputs, same bits"),
        ]);
    }
}
