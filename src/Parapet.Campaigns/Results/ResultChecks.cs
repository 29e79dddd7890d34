using Parapet.Campaigns.Outcomes;

namespace Parapet.Campaigns.Results;

/// <summary>Counts that must add up before anything is computed from them.</summary>
internal static class ResultChecks
{
    // Sums of the same few numbers in another order.
    private const double WorthRounding = 1e-9;

    public static IEnumerable<string> Problems(StudyResult study) =>
        [.. Frame(study), .. Figures(study), .. study.Columns.Problems];

    private static IEnumerable<string> Frame(StudyResult study)
    {
        if (study.Options.IsEmpty)
        {
            yield return "options: none; at least one is needed";
        }

        if (study.Columns.Outcomes == 0)
        {
            yield return "outcomes: none; at least one replication is needed";
        }

        else if (!study.Options.IsEmpty && study.Columns.Replications == 0)
        {
            yield return $"outcomes: no replication was finished by all {study.Options.Length} options; one at least is needed";
        }

        foreach (var twice in study.Options.GroupBy(option => option.Name).Where(group => group.Count() > 1))
        {
            yield return $"options: {twice.Key}: found {twice.Count()} times; a name may stand once";
        }

        foreach (var name in study.Comparisons.SelectMany(pair => new[] { pair.A, pair.B }).Distinct())
        {
            if (study.Options.All(option => option.Name != name))
            {
                yield return $"comparisons: {name}: no such option; options are {string.Join(", ", study.Options.Select(option => option.Name))}";
            }
        }
    }

    private static IEnumerable<string> Figures(StudyResult study) =>
        from figure in study.DisputedFigures
        where figure.Draws.Length != study.OuterDraws
        select $"disputed figure {figure.System}, {figure.Field}: {figure.Draws.Length} draws; {study.OuterDraws} are needed";

    /// <summary>What is wrong with one outcome by itself.</summary>
    /// <param name="options">Of the study.</param>
    /// <param name="draws">Of the disputed figures.</param>
    public static IEnumerable<string> Outcome(int options, int draws, ReplicationOutcome outcome)
    {
        var place = outcome.Key;
        if (outcome.Option < 0 || outcome.Option >= options)
        {
            yield return $"{place}: option {outcome.Option}; 0 to {options - 1} are allowed";
        }

        if (outcome.Draw < 0 || outcome.Draw >= draws)
        {
            yield return $"{place}: draw {outcome.Draw}; 0 to {draws - 1} are allowed";
        }

        if (outcome.FriendLosses.Sum() != outcome.Friendly.Lost)
        {
            yield return $"{place}: {outcome.FriendLosses.Sum()} mechanisms of loss; {outcome.Friendly.Lost} friends lost need one each";
        }

        foreach (var problem in Course(outcome))
        {
            yield return $"{place}: {problem}";
        }

        foreach (var entry in outcome.Classes)
        {
            if (entry.FirstCauses.Sum() != entry.Leakers)
            {
                yield return $"{place}: {entry.Class}: {entry.FirstCauses.Sum()} first causes; {entry.Leakers} leakers need one each";
            }

            if (entry.Leakers > entry.Attackers || entry.Attackers > entry.Raid)
            {
                yield return $"{place}: {entry.Class}: {entry.Leakers} leakers of {entry.Attackers} that can leak, of {entry.Raid}; each at most the next";
            }

            if (entry.Fates.Sum() != entry.Raid)
            {
                yield return $"{place}: {entry.Class}: {entry.Fates.Sum()} fates; {entry.Raid} threats need one each";
            }
        }
    }

    /// <summary>A course ends where the run's own counts do, whatever lies between.</summary>
    private static IEnumerable<string> Course(ReplicationOutcome outcome)
    {
        var course = outcome.Course;
        if (course.Steps.IsEmpty)
        {
            yield break;
        }

        if (course.At(CourseQuantity.Shots, course.Minutes) is var left && left != outcome.RoundsLeft)
        {
            yield return FormattableString.Invariant($"{left} shots at the end of its course; the magazines have {outcome.RoundsLeft} left");
        }

        var (start, end, hit) = (course.At(CourseQuantity.Worth, 0), course.At(CourseQuantity.Worth, course.Minutes), outcome.AssetsHit.Sum(asset => asset.Value));
        if (Math.Abs(start - end - hit) > WorthRounding * start)
        {
            yield return FormattableString.Invariant($"worth falls from {start} to {end}; assets worth {hit} were hit");
        }
    }
}
