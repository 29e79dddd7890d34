using System.Text;
using Parapet.Drawing.Colours;

namespace Parapet.Drawing.Vector;

/// <summary>Draws as SVG.</summary>
public sealed class SvgDrawing(int width, int height) : IDrawing
{
    private readonly StringBuilder _content = new();

    /// <inheritdoc/>
    public int Width { get; } = width;

    /// <inheritdoc/>
    public int Height { get; } = height;

    /// <inheritdoc/>
    public void Fill(IReadOnlyList<(double X, double Y)> outline, Colour colour) =>
        Add(Markup.Of($"""<path d="{SvgPath.Of(outline, isClosed: true)}" fill="{colour.Text}" fill-rule="evenodd"/>"""));

    /// <inheritdoc/>
    public void Line(IReadOnlyList<(double X, double Y)> points, Colour colour, double width) =>
        Add(Markup.Of($"""<path d="{SvgPath.Of(points, isClosed: false)}" fill="none" stroke="{colour.Text}" stroke-width="{width}"/>"""));

    /// <inheritdoc/>
    public void Text(double x, double y, string text, int align, double size) => Add(Markup.Of(
        $"""<text x="{x}" y="{y}" font-size="{size}" text-anchor="{(align < 0 ? "start" : align > 0 ? "end" : "middle")}">{text}</text>"""));

    /// <summary>The whole file.</summary>
    public override string ToString() => StandaloneDrawing.Plain(Width, Height, new Markup(_content.ToString()));

    private void Add(Markup piece) => _content.Append(piece.Text).Append('\n');
}
