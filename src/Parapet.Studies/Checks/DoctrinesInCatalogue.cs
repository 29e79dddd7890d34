using Parapet.BattleManagement.Doctrine;
using Parapet.Catalogue;
using Parapet.Catalogue.Entries;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Checks;

/// <summary>What a doctrine asks of the systems that an option gives it and they cannot do: contradictions that neither file shows alone.</summary>
internal static class DoctrinesInCatalogue
{
    public static IEnumerable<(string Path, string Found, string Allowed)> Problems(StudyDefinition study, SystemCatalogue catalogue)
    {
        for (var i = 0; i < study.Options.Length; i++)
        {
            var option = study.Options[i];
            foreach (var system in study.ForceOf(option).Ids.Select(catalogue.Find).OfType<SystemEntry>())
            {
                if (catalogue.Find(option.Doctrine ?? system.Doctrine) is DoctrineEntry doctrine)
                {
                    foreach (var (found, allowed) in Of(doctrine, system, IsLinked(study.ConnectionOf(option))))
                    {
                        yield return ($"options[{i}].doctrine", $"contradictory: {doctrine.Id} {found}", allowed);
                    }
                }
            }
        }
    }

    private static IEnumerable<(string Found, string Allowed)> Of(DoctrineEntry doctrine, SystemEntry system, bool isLinked)
    {
        var silent = doctrine.EmissionControl is { Until: null };
        if (silent && !isLinked && system.Radars.All(radar => system.FireUnits.Any(unit => unit.EngagementRadar == radar.Radar)))
        {
            yield return ($"keeps radars silent until a cue, and '{system.Id}' has no other radar and no link to give one",
                "a doctrine with emissionControl.until, a connection, or a force with a search radar");
        }

        var most = system.FireUnits.Max(unit => Math.Min(unit.MissileChannels.Nominal, unit.Magazines.Max(Ready)));
        var salvo = doctrine.Looks == LookRule.ByWindow ? 1 : Salvos(doctrine).Max();
        if (salvo > most)
        {
            yield return ($"orders salvos of {salvo}, and no fire unit of '{system.Id}' has more than {most} rounds of a type and channels for them", $"salvos of 1 to {most}");
        }

        if (doctrine.PointDefenceReserve is { } kept)
        {
            foreach (var magazine in system.FireUnits.SelectMany(unit => unit.Magazines).Where(magazine => Ready(magazine) > 0))
            {
                var reserve = Math.Ceiling(kept.Nominal.Value * Ready(magazine)) + Math.Ceiling(doctrine.BallisticReserve.Nominal.Value * Ready(magazine));
                if (reserve >= Ready(magazine))
                {
                    yield return ($"keeps {reserve} rounds of '{magazine.Interceptor}' back, and a unit of '{system.Id}' has {Ready(magazine)}", "reserves that leave a round");
                }
            }
        }
    }

    private static IEnumerable<int> Salvos(DoctrineEntry doctrine) =>
        doctrine.AgainstAirBreathing.Concat(doctrine.AgainstBallistic).Concat(doctrine.Discipline?.Classes.SelectMany(given => given.Salvos) ?? []);

    private static bool IsLinked(Connection connection) => connection.Link is not (null or "isolated") || !connection.Links.IsEmpty;

    private static int Ready(MagazineEntry magazine) => magazine.Launchers.Nominal * magazine.RoundsPerLauncher.Nominal;
}
