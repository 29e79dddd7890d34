using System.Text;
using Parapet.Studies.Report;

namespace Parapet.Cli.Coverage;

/// <summary>Draws as SVG.</summary>
internal sealed class SvgDrawing(int width, int height) : IDrawing
{
    private readonly StringBuilder _content = new();

    public void Fill(IReadOnlyList<(double X, double Y)> outline, (int Red, int Green, int Blue) colour) =>
        Add(Markup.Of($"""<path d="{Path(outline)}Z" fill="{CoverageColours.Text(colour)}" fill-rule="evenodd"/>"""));

    public void Line(IReadOnlyList<(double X, double Y)> points, (int Red, int Green, int Blue) colour, double width) =>
        Add(Markup.Of($"""<path d="{Path(points)}" fill="none" stroke="{CoverageColours.Text(colour)}" stroke-width="{width}"/>"""));

    public void Text(double x, double y, string text, int align, double size) => Add(Markup.Of(
        $"""<text x="{x}" y="{y}" font-size="{size}" text-anchor="{(align < 0 ? "start" : align > 0 ? "end" : "middle")}">{text}</text>"""));

    public override string ToString() => Markup.Of($"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="Helvetica, Arial, sans-serif" fill="#222"><rect width="100%" height="100%" fill="#fff"/>{new Markup(_content.ToString())}</svg>
        """).Text;

    private void Add(Markup piece) => _content.Append(piece.Text).Append('\n');

    private static string Path(IReadOnlyList<(double X, double Y)> points) =>
        "M" + string.Join('L', points.Select(point => FormattableString.Invariant($"{point.X:F1} {point.Y:F1}")));
}
