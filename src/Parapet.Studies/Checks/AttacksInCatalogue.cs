using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Studies.Definition;
using Parapet.Studies.Raids;

namespace Parapet.Studies.Checks;

/// <summary>Whether what groups of a raid are flown at is a kind of part of a defence, or a radar or system that some force of the study has.</summary>
internal static class AttacksInCatalogue
{
    /// <summary>Each problem as field, what was found and what is allowed.</summary>
    public static IEnumerable<(string Path, string Found, string Allowed)> Problems(StudyDefinition study, SystemCatalogue catalogue)
    {
        ImmutableArray<string> known = [.. AttackChoice.Kinds, .. NetworksInCatalogue.Radars(study, catalogue), .. study.Forces.SelectMany(force => force.Ids).Distinct()];
        foreach (var (i, group) in study.Raid.Index())
        {
            if (group.Against is { } against && !known.Contains(NodeNames.Parts(against).Kind))
            {
                yield return ($"raid[{i}].against", $"'{against}'", $"one of {string.Join(", ", known)}, a radar or system also with ' at ' and a site");
            }
        }
    }
}
