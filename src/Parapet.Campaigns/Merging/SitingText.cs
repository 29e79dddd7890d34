using Parapet.Catalogue.Reading;
using Parapet.Studies.Definition;

namespace Parapet.Campaigns.Merging;

/// <summary>How the forces of a study were sited, in words.</summary>
internal static class SitingText
{
    /// <summary>Whole sentences.</summary>
    public static string Of(StudyDefinition study)
    {
        var rules = study.Places.Rules;
        var others = rules.Length > 1 ? $" and the headline once more by {string.Join(", ", rules.Skip(1).Select(rule => Names.Of(rule)))}" : "";
        var best = rules.Contains(SitingRule.Best)
            ? " The rule best searches the study's sites for what defends the most value by nominal envelopes and coverage, with own radars alone and one estimate of what a shot is worth for all; it knows the threats' classes, counts, axes and aims, and no raid."
            : "";
        var note = study.Places.Note.Trim();
        return $"Every force is sited by the rule {Names.Of(rules[0])}{others}, before any raid is drawn.{best}{(note.Length > 0 ? $" {note}" : "")}";
    }
}
