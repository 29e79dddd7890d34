using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Parapet.Foundation.Randomness;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Raids;

namespace Parapet.Studies.Checks;

/// <summary>
/// Whether everything that a study sends can fly, whatever is drawn: routes whose turns fit, heights below the ceiling,
/// aims within reach, orbits long enough. Looked at over the corners of the disputed figures, every axis and some draws of the geometry,
/// before anything runs.
/// </summary>
internal static class FlightsInCatalogue
{
    private const string Allowed = "what can be flown whatever is drawn";
    private const int Draws = 4;
    private const int MostOfGroup = 6;

    /// <summary>One problem for each group that has any, with how often it comes.</summary>
    public static IEnumerable<(string Path, string Found, string Allowed)> Problems(StudyDefinition study, SystemCatalogue catalogue, Theatre theatre)
    {
        var refused =
            from reading in catalogue.Extremes
            let flights = new RaidFlights(study, reading, theatre)
            from cell in Cells(study)
            from replication in Enumerable.Range(0, Math.Max(Draws, Waves(study)))
            from refusal in flights.Refusals(new RandomSource(study.Seed, (ulong)replication), cell, MostOfGroup)
            select (refusal.Path, Found: $"{refusal.Flight} cannot fly, with disputed figures {reading.Draw.Name}{From(cell)}: {refusal.Reason}");
        return Orbits(study, catalogue).Concat(
            from refusal in refused
            group refusal.Found by refusal.Path into groups
            select (groups.Key, groups.First(), Allowed));
    }

    private static IEnumerable<(string Path, string Found, string Allowed)> Orbits(StudyDefinition study, SystemCatalogue catalogue)
    {
        for (var i = 0; i < study.National.Sensors.Length; i++)
        {
            if (study.National.Sensors[i] is not { OrbitLength: { } length } sensor)
            {
                continue;
            }

            foreach (var reading in catalogue.Extremes)
            {
                if (Refusal.Of(() => NationalDeployment.CheckOrbit(sensor, length, reading, study.TimeLimit)) is { } refusal)
                {
                    yield return ($"national.sensors[{i}].orbitLength", $"{length.Kilometres:G6} km, with disputed figures {reading.Draw.Name}: {refusal.Reason}", Allowed);
                    break;
                }
            }
        }
    }

    /// <summary>So many raids of a campaign differ by who flies in them.</summary>
    private static int Waves(StudyDefinition study) => study.Raid.All(group => group.Waves.IsEmpty) ? 0 : study.Campaign!.Raids;

    private static string From(Cell cell) => cell.Axis is { } axis ? $" and from the axis '{axis}'" : "";

    private static IEnumerable<Cell> Cells(StudyDefinition study) => study.Sweep.Axes.IsEmpty
        ? [Cell.Plain]
        : study.Sweep.Axes.Select(axis => Cell.Plain with { Axis = axis == Sweep.AsDrawn ? null : axis });
}
