using System.Globalization;
using System.Text.RegularExpressions;
using Parapet.Judging.Pictures;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The attributes of small pictures worked by hand.</summary>
internal sealed partial class IntegratedPictures : ICheckedModel
{
    public string Table => "pictures/integrated_picture";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var score = SiapMetrics.Score(Assignments(row), [.. Enumerable.Repeat(row.Count("scans"), row.Count("objects"))]);
        yield return ("completeness", score.Completeness);
        yield return ("ambiguity", score.Ambiguity);
        yield return ("spuriousness", score.Spuriousness);
        yield return ("number_changes", score.NumberChangeRate);
        yield return ("longest_segment", score.LongestSegment);
    }

    private static TrackAssignment[] Assignments(ReferenceRow row) =>
    [
        .. from word in row.Text("tracks").Split(' ')
           let match = Segment().Match(word)
           let track = match.Success
               ? long.Parse(match.Groups["track"].Value, CultureInfo.InvariantCulture)
               : throw new InvalidDataException($"line {row.Line}: tracks: \"{word}\"; as A1:1-10, or -6:1-4 for a track of nothing")
           let held = match.Groups["object"].Value == "-" ? -1 : match.Groups["object"].Value[0] - 'A'
           let first = int.Parse(match.Groups["first"].Value, CultureInfo.InvariantCulture)
           let last = int.Parse(match.Groups["last"].Value, CultureInfo.InvariantCulture)
           from scan in Enumerable.Range(first, last - first + 1)
           select new TrackAssignment(scan, held, track),
    ];

    [GeneratedRegex(@"^(?<object>[A-Z]|-)(?<track>\d+):(?<first>\d+)-(?<last>\d+)$")]
    private static partial Regex Segment();
}
