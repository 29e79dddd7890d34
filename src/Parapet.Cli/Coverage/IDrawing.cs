namespace Parapet.Cli.Coverage;

/// <summary>What a chart is drawn on: points in pixels from the top left, colours as red, green and blue of 0 to 255.</summary>
internal interface IDrawing
{
    /// <summary>Fills a closed outline by the even-odd rule.</summary>
    void Fill(IReadOnlyList<(double X, double Y)> outline, (int Red, int Green, int Blue) colour);

    void Line(IReadOnlyList<(double X, double Y)> points, (int Red, int Green, int Blue) colour, double width);

    /// <param name="align">-1 begins at the point, 0 is centred on it, 1 ends there; the point is on the base line.</param>
    void Text(double x, double y, string text, int align, double size);
}
