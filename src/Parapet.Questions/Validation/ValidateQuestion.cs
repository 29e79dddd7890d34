using Parapet.Catalogue.Reading;
using Parapet.Validation;
using Parapet.Validation.Tables;

namespace Parapet.Questions.Validation;

/// <summary>How near the models come to published numbers.</summary>
/// <param name="Topic">A folder of validation/, or one table of it; null for all of them.</param>
public sealed record ValidateQuestion(string? Topic)
{
    /// <summary>Every case of the tables asked for; null where the problems hold any in the end.</summary>
    public ValidateAnswer? Answer(Problems problems)
    {
        if (ReferenceFolder.Default() is not { } folder)
        {
            problems.Add(new("validation", 0, "", "no such folder beside the program or above it", "the reference values that ship with it"));
            return null;
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
        return problems.None ? new(results) : null;
    }
}
