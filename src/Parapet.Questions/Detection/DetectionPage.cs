using System.Collections.Immutable;
using Parapet.Studies.Detection;

namespace Parapet.Questions.Detection;

/// <summary>The answers of radars as a page of documentation.</summary>
internal static class DetectionPage
{
    /// <param name="question">In words: from which side, how surely, under what.</param>
    public static string Of(string question, string figure, ImmutableArray<RadarDetection> answers)
    {
        var (columns, rows) = DetectionTable.Of(answers);
        return $"""
            # Detection ranges
            Written by `parapet detection`; do not edit. {question} Free space: neither horizon, terrain, ground echo nor weather, and
            not beyond the instrumented range. In brackets, five to ninety-five hundredths of the readings of the public record, every
            disputed figure of radar and target drawn from its range; where the figures' own values stand at an end of their ranges, the
            brackets reach to what those give.

            ![Detection range of every radar with its spread, by band]({figure})

            {Row(columns)}
            |{string.Concat(Enumerable.Repeat("---|", columns.Length))}
            {string.Join('\n', rows.Select(row => Row(row)))}

            **Published over power**: where the record gives power, aperture and losses too, the range from them stands beside the one that
            is published, and the gap, in decibels of signal (12 dB are a factor of two in range), is shown and not tuned away. The loss among those figures is itself assumed
            ([radar](models/radar.md)). The simulation uses the published range.

            """.ReplaceLineEndings("\n");
    }

    private static string Row(ImmutableArray<string> cells) => $"| {string.Join(" | ", cells)} |";
}
