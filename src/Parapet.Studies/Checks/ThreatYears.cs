using System.Collections.Immutable;
using System.Globalization;
using Parapet.Catalogue;
using Parapet.Catalogue.Entries;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Checks;

/// <summary>Whether each group of a raid is of the years that the study names: nothing flies before it was first used.</summary>
internal static class ThreatYears
{
    /// <summary>One problem for each group that is too new for a year in which it flies.</summary>
    public static IEnumerable<(string Path, string Found, string Allowed)> Problems(StudyDefinition study, SystemCatalogue catalogue)
    {
        for (var i = 0; i < study.Raid.Length; i++)
        {
            if ((catalogue.Find(study.Raid[i].Threat) as ThreatEntry)?.FirstUsed is { } first && Years(study, study.Raid[i]) is [var earliest, ..] && earliest < first.Nominal)
            {
                yield return (
                    $"raid[{i}].threat",
                    FormattableString.Invariant($"'{study.Raid[i].Threat}', first used in {first.Nominal}, in a threat set of {earliest}"),
                    "a threat of that year or before, or threatSets of later years");
            }
        }
    }

    /// <summary>Those that the group names, else the sweep's, else the study's, the earliest first; other words are no years.</summary>
    private static ImmutableArray<int> Years(StudyDefinition study, RaidGroup group)
    {
        ImmutableArray<string> sets = !group.ThreatSets.IsEmpty ? group.ThreatSets : !study.Sweep.ThreatSets.IsEmpty ? study.Sweep.ThreatSets : [study.ThreatSet];
        return [.. sets.SelectMany(text => text.Split(' ')).SelectMany(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? new[] { year } : []).Order()];
    }
}
