using Parapet.Catalogue.Reading;
using Parapet.Validation;
using Parapet.Validation.Engagements;
using Parapet.Validation.Tables;

namespace Parapet.Questions.Validation;

/// <summary>How near the models come to published numbers.</summary>
/// <param name="Topic">A folder of validation/, or one table of it; null for all of them.</param>
public sealed record ValidateQuestion(string? Topic)
{
    /// <summary>Raids of each study that is set beside the public record; null for the studies' own. Only where <see cref="Topic"/> names that topic.</summary>
    public int? Replications { get; init; }

    private bool AsksForEngagements => Topic == OutcomeRecord.Topic;

    /// <summary>
    /// Every case of the tables asked for; null where the problems hold any in the end. The public record is set beside runs
    /// of the program only where its topic is named, since that takes a minute and judges nothing.
    /// </summary>
    public ValidateAnswer? Answer(Problems problems, CancellationToken cancellation = default)
    {
        if (ReferenceFolder.Default() is not { } folder)
        {
            problems.Add(new("validation", 0, "", "no such folder beside the program or above it", "the reference values that ship with it"));
            return null;
        }

        if (Replications is not null && !AsksForEngagements)
        {
            problems.Add(new("--replications", 0, "", $"given with topic \"{Topic}\"", $"only with topic {OutcomeRecord.Topic}, which alone runs raids"));
        }

        var tables = ReferenceFolder.Read(folder, problems);
        if (problems.None)
        {
            ValidationRun.Miss(tables, problems);
        }

        var chosen = tables.Where(table => Topic is null || table.Topic == Topic || table.Name == Topic).ToArray();
        if (chosen.Length == 0 && problems.None)
        {
            var known = string.Join(", ", tables.Select(table => table.Topic).Distinct());
            problems.Add(new("topic", 0, "", $"\"{Topic}\"", $"one of {known}; or one of their tables, as {tables[0].Name}"));
        }

        var results = problems.None ? ValidationRun.Of(chosen, problems) : [];
        var engagements = AsksForEngagements && problems.None ? EngagementRun.Of(folder, Replications, problems, cancellation) : null;
        return problems.None ? new(results) { Engagements = engagements } : null;
    }
}
