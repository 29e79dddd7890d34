using Parapet.Drawing.Vector;

namespace Parapet.Tests.Architecture.Picture;

/// <summary>What the colours say.</summary>
internal static class LegendDrawing
{
    private static readonly (string Kind, string Words, double Width)[] Keys =
    [
        ("truth", "may see Flight", 138),
        ("blind", "may not see Flight", 164),
        ("judge", "joins tracks to truth", 174),
        ("ground", "carries or wires both sides", 208),
        ("outer", "outside the engine", 160),
        ("outer unbuilt", "not built yet", 100),
    ];

    public static Piece Draw(double top)
    {
        var content = new List<Markup>();
        var x = ArchitectureDrawing.Margin;
        foreach (var (kind, words, width) in Keys)
        {
            content.Add(Shapes.Frame(new(x, top, 20, 14), kind));
            content.Add(Shapes.Text(x + 27, top + 11.5, "quiet", words));
            x += width;
        }

        content.Add(Wall(top + 28));
        return new(Markup.Join(content), top + 42);
    }

    private static Markup Wall(double top) => Markup.Join(
    [
        Shapes.Stroke("wall", $"M{ArchitectureDrawing.Margin + 10} {top - 5}V{top + 19}"),
        Shapes.Text(ArchitectureDrawing.Margin + 27, top + 11.5, "quiet", "the wall: who tracks, fuses, shares and decides cannot see Flight, the owner of truth; code that tries does not compile"),
    ]);
}
