using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Studies.Definition;
using Parapet.Studies.Raids;

namespace Parapet.Studies.Checks;

/// <summary>Whether what groups of a raid are flown at is a kind of part of a defence, or a radar on the ground or a system that some force of the study has.</summary>
internal static class AttacksInCatalogue
{
    /// <summary>Each problem as field, what was found and what is allowed.</summary>
    public static IEnumerable<(string Path, string Found, string Allowed)> Problems(StudyDefinition study, SystemCatalogue catalogue)
    {
        var airborne = study.National.Sensors.Where(sensor => sensor.OrbitLength is not null).Select(sensor => sensor.Name);
        ImmutableArray<string> named = [.. NetworksInCatalogue.Radars(study, catalogue).Except(airborne), .. study.Forces.SelectMany(force => force.Kinds).Distinct()];
        foreach (var (i, group) in study.Raid.Index())
        {
            if (group.Against is { } against && !AttackChoice.Kinds.Contains(against) && !named.Contains(NodeNames.Parts(against).Kind))
            {
                yield return ($"raid[{i}].against", $"'{against}'", $"one of {string.Join(", ", AttackChoice.Kinds)}, or of {string.Join(", ", named)}, these also with ' at ' and a site");
            }
        }
    }
}
