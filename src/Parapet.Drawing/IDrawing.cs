using Parapet.Drawing.Colours;

namespace Parapet.Drawing;

/// <summary>What a drawing is made on, of pixels or of SVG: points in pixels from the top left.</summary>
public interface IDrawing
{
    /// <summary>Pixels from left to right.</summary>
    int Width { get; }

    /// <summary>Pixels from top to bottom.</summary>
    int Height { get; }

    /// <summary>Fills a closed outline by the even-odd rule.</summary>
    void Fill(IReadOnlyList<(double X, double Y)> outline, Colour colour);

    /// <summary>Draws a line through points.</summary>
    /// <param name="width">In pixels.</param>
    void Line(IReadOnlyList<(double X, double Y)> points, Colour colour, double width);

    /// <summary>Writes one line of text in dark ink.</summary>
    /// <param name="x">Pixels from the left.</param>
    /// <param name="y">Of the base line, pixels from the top.</param>
    /// <param name="align">-1 begins at the point, 0 is centred on it, 1 ends there.</param>
    /// <param name="size">Of the letters, in pixels.</param>
    void Text(double x, double y, string text, int align, double size);
}
