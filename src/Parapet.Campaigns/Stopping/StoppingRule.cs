using System.Collections.Immutable;
using Parapet.Catalogue.Reading;
using Parapet.Messages;
using Parapet.Studies.Definition;

namespace Parapet.Campaigns.Stopping;

/// <summary>When a run has enough raids: when every one of its intervals is narrow.</summary>
/// <param name="Conditions">One at least.</param>
public sealed record StoppingRule(ImmutableArray<StoppingCondition> Conditions)
{
    internal const string Place = "--until";

    /// <summary>The rule in the words of its grammar; equal for rules that differ in blanks alone.</summary>
    public string Text => string.Join(" and ", Conditions.Select(condition => condition.Text));

    /// <summary>Reads a rule, as in <c>leakers of "A" ci &lt; 0.2 and difference ci &lt; 0.5</c>; null with the first problem added where it is none.</summary>
    public static StoppingRule? Parse(string text, Problems problems) => new StoppingText(text, problems).Rule();

    /// <summary>Adds every name that the study does not know, with those that it does.</summary>
    /// <param name="study">As it is stated.</param>
    /// <param name="classes">Of the threats of its raids.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public void Check(StudyDefinition study, IEnumerable<TargetClass> classes, Problems problems)
    {
        string[] measures = [.. Measures(study, [.. classes])];
        string[] options = [.. study.Options.Select(option => option.Name)];
        foreach (var condition in Conditions)
        {
            Known(condition.Measure, measures, "a measure of the study");
            Known(condition.Option, options, "an option of the study");
            if (condition.IsDifference && study.Comparisons.IsEmpty)
            {
                problems.Add(new(Place, 0, "", $"'{condition.Text}', where the study compares nothing", "a measure, of an option or of all"));
            }
        }

        void Known(StoppingCondition.Named? named, string[] allowed, string what)
        {
            if (named is not null && !allowed.Contains(named.Name))
            {
                problems.Add(new(Place, 0, $"column {named.Column} of '{Text}'", $"'{named.Name}'", $"{what}: {string.Join(", ", allowed)}"));
            }
        }
    }

    /// <summary>Those that can be told of before anything is run: what never happens has no name in a summary, or is never narrow.</summary>
    private static IEnumerable<string> Measures(StudyDefinition study, TargetClass[] classes) =>
    [
        .. MeasureNames.Overall,
        .. Enum.GetValues<TargetClass>().Where(kind => kind.IsThreat && classes.Contains(kind)).SelectMany(kind => (string[])
            [MeasureNames.LeakersOf(kind), .. study.Answer.Ranges ? [MeasureNames.LaunchRangeOf(kind)] : Array.Empty<string>()]),
    ];
}
