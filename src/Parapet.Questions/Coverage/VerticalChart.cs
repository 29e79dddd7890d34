using Parapet.Drawing;
using Parapet.Drawing.Charts;
using Parapet.Drawing.Raster;
using Parapet.Drawing.Vector;
using Parapet.Sensing.Coverage;

namespace Parapet.Questions.Coverage;

/// <summary>Range and height at which one radar detects, along one azimuth.</summary>
public sealed class VerticalChart
{
    private readonly CoverageScene _scene;
    private readonly VerticalCoverage _coverage;

    internal VerticalChart(CoverageScene scene, VerticalCoverage coverage) => (_scene, _coverage) = (scene, coverage);

    /// <summary>The radar and its place.</summary>
    public string Sensor => _coverage.Sensor.Name;

    /// <summary>The chart as SVG.</summary>
    public string ToSvg()
    {
        var drawing = new SvgDrawing(ProfileChart.Width, ProfileChart.Height);
        Draw(drawing);
        return drawing.ToString();
    }

    /// <summary>The chart as the bytes of a PNG.</summary>
    public byte[] ToPng()
    {
        var pixels = new PixelDrawing(ProfileChart.Width, ProfileChart.Height);
        Draw(pixels);
        return pixels.ToPng();
    }

    private void Draw(IDrawing drawing)
    {
        var title = FormattableString.Invariant($"{Sensor}, azimuth {_coverage.Azimuth.Degrees:0.#} deg");
        var ceiling = Length.Max(_scene.Heights.Values[^1], 1.Kilometres) * 1.2;
        ProfileChart.Draw(
            drawing, title, _scene.Subtitle, _coverage.Sensor.Antenna.Height,
            [.. _coverage.Slices.Select(slice => new ProfileSlice(slice.Range, slice.Ground, slice.Lowest, slice.Highest))], ceiling);
    }
}
