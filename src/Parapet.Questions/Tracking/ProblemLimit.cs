namespace Parapet.Questions.Tracking;

/// <summary>A table that is wrong in every line is told of no further than this.</summary>
internal static class ProblemLimit
{
    public const int Greatest = 50;
}
