using Parapet.Drawing.Vector;

namespace Parapet.Tests.Architecture.Picture;

/// <summary>
/// The engine: the ground below; on it, on either side of the wall, those who may see truth and those who may not; above
/// both the room that wires them; and beside all of them the rooms that it may not see.
/// </summary>
internal static class EngineDrawing
{
    private const double Gap = 10;
    private const double Inset = 10;
    private const double ApartWidth = 190;
    private const double TruthWidth = 150;
    private const double WallWidth = 30;

    public static Piece Draw(double left, double top, double width)
    {
        var (x, mainWidth, apartX) = (left + Inset, width - 2 * Inset - ApartWidth - 2 * Gap, left + width - Inset - ApartWidth);
        var simulation = RoomRow.Draw([Sight.Simulation], x, top + Inset, mainWidth);
        var sides = Sides(x, simulation.Bottom + Gap, mainWidth);
        var judges = Apart(new Box(apartX, top + Inset, ApartWidth, sides.Bottom - top - Inset));
        var ground = Ground(x, sides.Bottom + Gap + 6, width - 2 * Inset, mainWidth, apartX);
        var frame = Shapes.Frame(new Box(left, top, width, ground.Bottom + Inset - top), "frame");
        return new(Markup.Join([frame, simulation.Content, sides.Content, judges, ground.Content]), ground.Bottom + Inset);
    }

    private static Piece Sides(double x, double y, double width)
    {
        var rooms = Rooms.Table.Where(room => room.Engine && !Sight.IsApart(room) && !Sight.IsGround(room) && room != Sight.Simulation).ToArray();
        var content = new List<Markup>();
        var top = y;
        foreach (var layer in rooms.GroupBy(room => Sight.Layer(room, Rooms.Table)).OrderByDescending(layer => layer.Key))
        {
            var (seeing, blind) = (layer.Where(Sight.SeesTruth).ToArray(), layer.Where(room => !Sight.SeesTruth(room)).ToArray());
            var blindWidth = width - TruthWidth - WallWidth;
            var height = Math.Max(RoomRow.Height(seeing, TruthWidth), RoomRow.Height(blind, blindWidth));
            content.Add(RoomRow.Draw(seeing, x, y, TruthWidth, height).Content);
            content.Add(RoomRow.Draw(blind, x + TruthWidth + WallWidth, y, blindWidth, height).Content);
            y += height + Gap;
        }

        content.Add(Shapes.Stroke("wall", $"M{x + TruthWidth + WallWidth / 2} {top}V{y - Gap}"));
        return new(Markup.Join(content), y - Gap);
    }

    private static Markup Apart(Box box)
    {
        var judge = Sight.Find(Rooms.Judging);
        return Markup.Join(
        [
            RoomRow.Card(judge, box),
            Shapes.Lines(box.X + Inset, box.Bottom - 26, "mark", Shapes.Wrap("no other room of the engine may see it", box.Width - 2 * Inset)),
        ]);
    }

    private static Piece Ground(double x, double y, double width, double mainWidth, double apartX)
    {
        var content = new List<Markup>();
        foreach (var layer in Rooms.Table.Where(Sight.IsGround).GroupBy(room => Sight.Layer(room, Rooms.Table)).OrderByDescending(layer => layer.Key))
        {
            var apart = layer.Where(Sight.IsApart).ToArray();
            var main = layer.Except(apart).ToArray();
            var own = apart.Length == 0 ? width : mainWidth;
            var height = apart.Length == 0 ? RoomRow.Height(main, own) : Math.Max(RoomRow.Height(main, own), RoomRow.Height(apart, ApartWidth));
            content.Add(RoomRow.Draw(main, x, y, own, height).Content);
            content.Add(RoomRow.Draw(apart, apartX, y, ApartWidth, height).Content);
            y += height + Gap;
        }

        return new(Markup.Join(content), y - Gap);
    }
}
