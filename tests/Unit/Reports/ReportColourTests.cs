using System.Globalization;
using System.Text.RegularExpressions;
using Parapet.Campaigns.Findings;
using Parapet.Reports;
using Parapet.Tests.Unit.Campaigns;
using Xunit;

namespace Parapet.Tests.Unit.Reports;

/// <summary>Colours that tell things apart do so for eyes of every kind, on light and on dark paper.</summary>
public sealed class ReportColourTests
{
    /// <summary>Of two colours side by side; less than ten is easily missed in thin lines.</summary>
    private const double LeastApart = 15;

    private static readonly string Css = ReportDocument.Draw(StudyFindings.From(SyntheticStudy.Create()));

    /// <summary>What is left of linear red, green and blue where one kind of cone is missing [Machado2009, table 1, severity 1].</summary>
    private static readonly Dictionary<string, double[]> Eyes = new(StringComparer.Ordinal)
    {
        ["all cones"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protanopia"] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["deuteranopia"] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["tritanopia"] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    };

    [Theory]
    [InlineData("ballistic aircraft cruise drone friend civil")]
    [InlineData("force0 force1 force2 force3 force4 floor")]
    public void Kinds_are_told_apart_without_one_kind_of_cone(string kinds)
    {
        foreach (var paper in (int[])[0, 1])
        {
            var colours = kinds.Split(' ').Select(kind => Colour(kind, paper)).ToArray();
            Assert.All(
                from eye in Eyes from a in Enumerable.Range(0, colours.Length) from b in Enumerable.Range(0, a) select (eye, a, b),
                pair => Assert.True(Apart(colours[pair.a], colours[pair.b], pair.eye.Value) >= LeastApart, $"{pair.eye.Key}: {kinds.Split(' ')[pair.a]}, {kinds.Split(' ')[pair.b]}"));
        }
    }

    /// <summary>Nor does colour alone tell: every kind of way has strokes of its own.</summary>
    [Fact]
    public void Ways_differ_in_their_strokes_too()
    {
        string[] kinds = ["ballistic", "aircraft", "cruise", "drone", "friend", "civil"];
        var strokes = kinds.Select(kind => Regex.Match(Css, $@"\.{kind} \{{ [^}}]*?(?:stroke-dasharray: ([0-9. ]+))?; \}}").Groups[1].Value).ToArray();
        Assert.Equal(kinds.Length, strokes.Distinct().Count());
    }

    private static double[] Colour(string kind, int paper)
    {
        var digits = Regex.Matches(Css, $"--{kind}: #([0-9a-f]{{6}});")[paper].Groups[1].Value;
        return [.. Enumerable.Range(0, 3).Select(channel => Linear(int.Parse(digits.AsSpan(2 * channel, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0))];
    }

    private static double Linear(double value) => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);

    /// <summary>Distance in CIE 1976 L*a*b* under daylight D65.</summary>
    private static double Apart(double[] one, double[] other, double[] eye)
    {
        var (a, b) = (Lab(Seen(one, eye)), Lab(Seen(other, eye)));
        return Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());
    }

    private static double[] Seen(double[] colour, double[] eye) =>
        [.. Enumerable.Range(0, 3).Select(row => Math.Clamp(Enumerable.Range(0, 3).Sum(column => eye[3 * row + column] * colour[column]), 0, 1))];

    private static double[] Lab(double[] rgb)
    {
        var x = Cube((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
        var y = Cube(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
        var z = Cube((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
        return [116 * y - 16, 500 * (x - y), 200 * (y - z)];

        static double Cube(double value) => value > 0.008856 ? Math.Cbrt(value) : 7.787 * value + 16.0 / 116;
    }
}
