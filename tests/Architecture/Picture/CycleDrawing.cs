using System.Globalization;
using System.Xml.Linq;
using Parapet.Drawing.Vector;
using Parapet.Simulation.Stages;

namespace Parapet.Tests.Architecture.Picture;

/// <summary>The stages as a ring: to the right above, back to the left below.</summary>
internal static class CycleDrawing
{
    private const int InRow = 5;
    private const double Gap = 30;
    private const double CardWidth = (ArchitectureDrawing.Width - 2 * ArchitectureDrawing.Margin - (InRow - 1) * Gap) / InRow;
    private const double Inset = 10;

    public static Piece Draw(double top)
    {
        var stages = Enum.GetValues<Stage>();
        var height = 56 + Shapes.LineHeight * stages.Max(stage => Words(stage).Length);
        var cards = stages.Select((_, index) => Place(index, top + 34, height)).ToArray();
        var record = new Box(ArchitectureDrawing.Margin, cards[^1].Bottom + 22, ArchitectureDrawing.Width - 2 * ArchitectureDrawing.Margin, 32);
        var content = Markup.Join(
        [
            Shapes.Text(ArchitectureDrawing.Margin, top + 14, "title", "The cycle"),
            Shapes.Text(ArchitectureDrawing.Margin + 112, top + 14, "quiet", "whatever is due next is done; what falls on one moment is done in this order"),
            .. stages.Zip(cards, Card),
            .. cards.Zip(cards.Skip(1), Step),
            Round(cards[^1], cards[0]),
            Record(record),
        ]);
        return new(content, record.Bottom);
    }

    private static Box Place(int index, double top, double height)
    {
        var (row, column) = (index / InRow, index % InRow);
        var slot = row % 2 == 0 ? column : InRow - 1 - column;
        return new(ArchitectureDrawing.Margin + slot * (CardWidth + Gap), top + row * (height + Gap), CardWidth, height);
    }

    private static Markup Card(Stage stage, Box box)
    {
        var room = RoomOf(stage);
        var number = ((int)stage + 1).ToString(CultureInfo.InvariantCulture);
        return Markup.Join(
        [
            Shapes.Frame(box, Sight.Kind(room)),
            Shapes.Text(box.X + Inset, box.Y + 21, "name", $"{number} {stage}"),
            Shapes.Lines(box.X + Inset, box.Y + 42, "quiet", Words(stage)),
            Shapes.TextTo(box.Right - Inset, box.Bottom - 10, "sees", Sight.Short(room.Name)),
        ]);
    }

    private static Markup Step(Box from, Box to)
    {
        var path = to.Y > from.Y ? $"M{from.Centre} {from.Bottom + 2}V{to.Y - 3}"
            : to.X > from.X ? $"M{from.Right + 2} {from.Middle}H{to.X - 3}"
            : $"M{from.X - 2} {from.Middle}H{to.Right + 3}";
        return Shapes.Arrow(path);
    }

    /// <summary>From the last card, which stands below the first, up to it.</summary>
    private static Markup Round(Box last, Box first) => Markup.Join(
    [
        Shapes.Arrow($"M{last.Centre} {last.Y - 2}V{first.Bottom + 4}"),
        Shapes.Text(last.Centre + 8, (last.Y + first.Bottom) / 2 + 4, "quiet", "on to the next moment"),
    ]);

    private static Markup Record(Box box) => Markup.Join(
    [
        Shapes.Frame(box, "ground"),
        Shapes.Text(box.X + Inset, box.Middle + 5, "name", "Record"),
        Shapes.Text(box.X + 82, box.Middle + 4.5, "quiet", "every stage tells it what passed; nobody in the run hears it, so that no bit of the run changes, whatever is recorded"),
    ]);

    /// <summary>The room whose work a stage is; Simulation only calls it.</summary>
    private static Room RoomOf(Stage stage)
    {
        var name = stage switch
        {
            Stage.Fate or Stage.Launch or Stage.Fly or Stage.Repair => "Flight",
            Stage.Sense or Stage.Assess => "Sensing",
            Stage.Track => "Tracking",
            Stage.Receive => "Fusion",
            Stage.Share => "Networks",
            Stage.Command => "BattleManagement",
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "say here which room does its work"),
        };
        return Sight.Find("Parapet." + name);
    }

    private static string[] Words(Stage stage) => Shapes.Wrap(Summary(stage), CardWidth - 2 * Inset);

    /// <summary>What the stage's own docstring says.</summary>
    private static string Summary(Stage stage)
    {
        var comments = XDocument.Load(Path.ChangeExtension(typeof(Stage).Assembly.Location, ".xml"));
        var field = comments.Descendants("member").Single(member => member.Attribute("name")!.Value == $"F:{typeof(Stage).FullName}.{stage}");
        return string.Join(' ', field.Element("summary")!.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
    }
}
