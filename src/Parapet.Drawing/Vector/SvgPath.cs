using System.Globalization;
using System.Text;

namespace Parapet.Drawing.Vector;

/// <summary>The data of an SVG path through points in pixels.</summary>
public static class SvgPath
{
    /// <summary>One line, to a tenth of a pixel; empty where there is no point.</summary>
    public static Markup Of(IEnumerable<(double X, double Y)> points, bool isClosed) => Of([points], isClosed);

    /// <summary>Several lines in one path, to a tenth of a pixel; a line without points is left out.</summary>
    public static Markup Of(IEnumerable<IEnumerable<(double X, double Y)>> lines, bool isClosed)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var pen = 'M';
            foreach (var (x, y) in line)
            {
                text.Append(CultureInfo.InvariantCulture, $"{pen}{x:0.#} {y:0.#}");
                pen = 'L';
            }

            text.Append(isClosed && pen == 'L' ? "Z" : "");
        }

        return new(text.ToString());
    }

    /// <summary>One open line, to a hundredth of a pixel, as charts of few points need it.</summary>
    public static Markup Fine(IEnumerable<(double X, double Y)> points) =>
        Markup.Join(points.Select((point, index) => Markup.Of($"{(index == 0 ? "M" : "L")}{point.X} {point.Y}")));
}
