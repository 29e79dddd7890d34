using Parapet.Catalogue.Reading;

namespace Parapet.Questions.Scoring;

/// <summary>How good a file of tracks is against the truth of a tracking case.</summary>
/// <param name="Case">The case's folder: case.json, scans.csv and truth.csv.</param>
/// <param name="Tracks">The file of tracks, at the times of the scans.</param>
/// <param name="CutOff">The error at which a track stands for nothing, above zero; null for the case's own.</param>
public sealed record ScoreQuestion(string Case, string Tracks, Length? CutOff)
{
    /// <summary>The score; null where the problems hold any in the end, with every one of the files added.</summary>
    public ScoreAnswer? Answer(Problems problems)
    {
        var scored = ScoredCase.Read(Case, CutOff, problems);
        var tracks = PictureTable.Read(Tracks, "track_id", problems);
        if (!problems.None)
        {
            return null;
        }

        try
        {
            return ScoreAnswer.Of(scored, tracks);
        }
        catch (ArgumentException exception)
        {
            problems.Add(new(Tracks, 0, "", exception.Message, ""));
            return null;
        }
    }
}
