using Parapet.Drawing.Colours;

namespace Parapet.Drawing.Raster;

/// <summary>Draws into pixels, three by three samples to each, with letters of its own.</summary>
public sealed class PixelDrawing : IDrawing
{
    private const int Fine = 3;

    private readonly int _width;
    private readonly int _height;
    private readonly uint[] _samples;

    /// <summary>A white sheet.</summary>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    public PixelDrawing(int width, int height)
    {
        (_width, _height) = (width * Fine, height * Fine);
        _samples = new uint[_width * _height];
        _samples.AsSpan().Fill(uint.MaxValue);
    }

    /// <inheritdoc/>
    public int Width => _width / Fine;

    /// <inheritdoc/>
    public int Height => _height / Fine;

    /// <summary>Puts a picture with its top left corner at a pixel.</summary>
    /// <param name="pixels">Row by row from the top, 0xAABBGGRR each.</param>
    public void Picture(ReadOnlySpan<uint> pixels, int pictureWidth, int left, int top)
    {
        for (var i = 0; i < pixels.Length; i++)
        {
            var (x, y) = ((left + i % pictureWidth) * Fine, (top + i / pictureWidth) * Fine);
            for (var row = y; row < y + Fine; row++)
            {
                _samples.AsSpan(row * _width + x, Fine).Fill(pixels[i]);
            }
        }
    }

    /// <inheritdoc/>
    public void Fill(IReadOnlyList<(double X, double Y)> outline, Colour colour)
    {
        var pixel = colour.Pixel;
        var crossings = new List<double>();
        for (var row = 0; row < _height; row++)
        {
            var y = (row + 0.5) / Fine;
            crossings.Clear();
            for (var i = 0; i < outline.Count; i++)
            {
                var (from, to) = (outline[i], outline[(i + 1) % outline.Count]);
                if (from.Y <= y != to.Y <= y)
                {
                    crossings.Add(from.X + (y - from.Y) / (to.Y - from.Y) * (to.X - from.X));
                }
            }

            crossings.Sort();
            for (var i = 0; i + 1 < crossings.Count; i += 2)
            {
                var begin = Math.Clamp((int)Math.Round(crossings[i] * Fine), 0, _width);
                var end = Math.Clamp((int)Math.Round(crossings[i + 1] * Fine), begin, _width);
                _samples.AsSpan(row * _width + begin, end - begin).Fill(pixel);
            }
        }
    }

    /// <inheritdoc/>
    public void Line(IReadOnlyList<(double X, double Y)> points, Colour colour, double width)
    {
        for (var i = 1; i < points.Count; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            var steps = (int)Math.Ceiling(Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)) * Fine) + 1;
            for (var step = 0; step <= steps; step++)
            {
                var share = (double)step / steps;
                Dot(from.X + share * (to.X - from.X), from.Y + share * (to.Y - from.Y), width, colour.Pixel);
            }
        }
    }

    /// <inheritdoc/>
    public void Text(double x, double y, string text, int align, double size)
    {
        var dot = size / (PixelLetters.Height + 2);
        var left = x - (align + 1) / 2.0 * text.Length * (PixelLetters.Width + 1) * dot;
        foreach (var letter in text)
        {
            foreach (var (column, row) in PixelLetters.Dots(letter))
            {
                var (dotX, dotY) = (left + column * dot, y - (PixelLetters.Height - row) * dot);
                Fill([(dotX, dotY), (dotX + dot, dotY), (dotX + dot, dotY + dot), (dotX, dotY + dot)], Palette.Ink);
            }

            left += (PixelLetters.Width + 1) * dot;
        }
    }

    /// <summary>The whole of a PNG file.</summary>
    public byte[] ToPng()
    {
        var (width, height) = (Width, Height);
        var pixels = new uint[width * height];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (red, green, blue) = (0u, 0u, 0u);
            for (var sample = 0; sample < Fine * Fine; sample++)
            {
                var value = _samples[(i / width * Fine + sample / Fine) * _width + i % width * Fine + sample % Fine];
                (red, green, blue) = (red + (value & 255), green + (value >> 8 & 255), blue + (value >> 16 & 255));
            }

            const uint All = Fine * Fine;
            pixels[i] = 0xFF000000 | blue / All << 16 | green / All << 8 | red / All;
        }

        return PngFile.Encode(pixels, width);
    }

    private void Dot(double x, double y, double width, uint pixel)
    {
        var half = width / 2;
        var (left, right) = (Math.Max(0, (int)Math.Round((x - half) * Fine)), Math.Min(_width, (int)Math.Round((x + half) * Fine)));
        for (var row = Math.Max(0, (int)Math.Round((y - half) * Fine)); row < Math.Min(_height, (int)Math.Round((y + half) * Fine)); row++)
        {
            if (right > left)
            {
                _samples.AsSpan(row * _width + left, right - left).Fill(pixel);
            }
        }
    }
}
