using System.Collections.Immutable;
using Parapet.Questions.Json;
using Parapet.Studies.Detection;

namespace Parapet.Questions.Detection;

/// <summary>How far radars detect targets.</summary>
/// <param name="Question">What was asked, in words.</param>
/// <param name="Ranges">One for each target and radar.</param>
public sealed record DetectionAnswer(string Question, ImmutableArray<RadarDetection> Ranges)
{
    /// <summary>The list of ranges as JSON.</summary>
    public string ToJson() => AnswerJson.Write(Ranges);

    /// <summary>The ranges by band as SVG.</summary>
    public string ToSvg() => DetectionFigure.Draw(Ranges);

    /// <summary>The ranges as a page in Markdown.</summary>
    /// <param name="figure">The path of the figure, as the page must name it.</param>
    public string ToPage(string figure) => DetectionPage.Of(Question, figure, Ranges);

    /// <summary>Names of columns, and rows of text under them; columns that hold nothing for any radar are left out.</summary>
    public (ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows) ToTable() => DetectionTable.Of(Ranges);
}
